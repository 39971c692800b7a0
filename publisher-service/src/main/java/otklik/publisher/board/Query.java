package otklik.publisher.board;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is asked for.
 *
 * @param period how the dates were named: {@code today}, {@code 7}, {@code 30}, {@code 90}, else empty
 * @param from local date, {@code to} the last one
 * @param manager MG user id, {@code ""} for the chats of nobody
 */
public record Query(
        Optional<String> period, LocalDate from, LocalDate to, Optional<String> channel, Optional<String> manager) {
    public Query {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    boolean takes(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    boolean takes(String ofChannel, String ofManager) {
        return channel.map(ofChannel::equals).orElse(true)
                && manager.map(ofManager::equals).orElse(true);
    }

    boolean takesChannel(String other) {
        return channel.map(other::equals).orElse(true);
    }

    boolean takesManager(String other) {
        return manager.map(other::equals).orElse(true);
    }

    Query on(LocalDate first, LocalDate last) {
        return new Query(Optional.empty(), first, last, channel, manager);
    }
}
