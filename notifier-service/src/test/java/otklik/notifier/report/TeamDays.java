package otklik.notifier.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Facts of day rows that are told by their figures alone. */
final class TeamDays {
    static final LocalDate DATE = LocalDate.of(2026, 11, 20);

    private final List<DayRow> rows = new ArrayList<>();

    /** @param waits of which so many stayed without an answer, the others got one after a minute */
    TeamDays waits(String manager, LocalDate date, int waits, int unanswered) {
        return replies(manager, date, waits, unanswered, 60);
    }

    TeamDays replies(String manager, LocalDate date, int waits, int unanswered, long seconds) {
        SortedMap<Long, Integer> replies = new TreeMap<>();
        if (waits > unanswered) {
            replies.put(seconds, waits - unanswered);
        }
        return add(
                manager,
                date,
                new Figures(
                        waits,
                        waits,
                        waits,
                        waits,
                        waits - unanswered,
                        unanswered,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        Histogram.of(replies),
                        0,
                        0,
                        new TreeMap<>()));
    }

    /** @param questions in so many chats; {@code stageP} messages that ask for the problem; {@code stages} of four a chat */
    TeamDays talk(String manager, LocalDate date, int chats, int questions, int stageP, int stages) {
        return add(
                manager,
                date,
                new Figures(
                        chats,
                        chats,
                        chats,
                        0,
                        0,
                        0,
                        0,
                        0,
                        questions,
                        chats,
                        stageP,
                        chats,
                        chats,
                        chats,
                        chats,
                        stages,
                        Histogram.EMPTY,
                        0,
                        0,
                        new TreeMap<String, BigDecimal>()));
    }

    private TeamDays add(String manager, LocalDate date, Figures figures) {
        rows.add(new DayRow(manager, "Имя " + manager, date, figures));
        return this;
    }

    Facts facts() {
        return new Facts(
                rows, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());
    }
}
