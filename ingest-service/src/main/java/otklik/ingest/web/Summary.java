package otklik.ingest.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import otklik.events.EventJson;
import otklik.ingest.feed.Standing.Picture;
import otklik.ingest.live.LiveEvents;
import otklik.ingest.shard.Shard;

/**
 * How far this process is with the shards it owns; absent figures are null.
 *
 * @param phase {@code backfill} while the history of an owned shard is read, then {@code live}
 * @param totalChats how many there are, known when the history is read
 * @param secondsLeft until the last history is read
 * @param lastPollAt the earliest moment up to which everything owned is known, the reference data apart
 * @param problem the first one, in words
 * @param websocket null where none is used
 * @param requestsPerSecond that may be sent at present, of {@code allowedPerSecond}
 */
public record Summary(
        String phase,
        long chats,
        long messages,
        @JsonProperty("total_chats") Long totalChats,
        @JsonProperty("seconds_left") Long secondsLeft,
        @JsonProperty("last_poll_at") String lastPollAt,
        String problem,
        @JsonProperty("requests_per_second") double requestsPerSecond,
        @JsonProperty("allowed_per_second") double allowedPerSecond,
        @JsonProperty("requests_sent") long requestsSent,
        LiveEvents.Picture websocket,
        List<ShardState> shards) {
    /**
     * One shard owned here.
     *
     * @param unlinked orders that belong to no dialog, and are not told
     */
    public record ShardState(
            String shard,
            String phase,
            long told,
            long unlinked,
            double progress,
            @JsonProperty("rows_per_second") double rowsPerSecond,
            @JsonProperty("seconds_left") Long secondsLeft,
            @JsonProperty("read_at") String readAt,
            String problem) {}

    /** The requests of this process. */
    public record Requests(double perSecond, double allowed, long sent) {}

    static Summary of(
            Map<String, Picture> shards,
            Optional<String> problem,
            Requests requests,
            Optional<LiveEvents.Picture> websocket,
            ZoneId zone) {
        boolean live = !shards.isEmpty() && shards.values().stream().allMatch(Picture::historyComplete);
        long chats = told(shards, name -> name.startsWith("chats"));
        return new Summary(
                live ? "live" : "backfill",
                chats,
                told(shards, name -> name.startsWith("messages")),
                live ? chats : null,
                left(shards),
                live ? readAt(shards, zone) : null,
                problem.or(() -> firstProblem(shards)).orElse(null),
                requests.perSecond(),
                requests.allowed(),
                requests.sent(),
                websocket.orElse(null),
                shards.entrySet().stream()
                        .map(entry -> state(entry.getKey(), entry.getValue(), zone))
                        .toList());
    }

    private static ShardState state(String shard, Picture p, ZoneId zone) {
        return new ShardState(
                shard,
                p.historyComplete() ? "live" : "backfill",
                p.told(),
                p.unlinked(),
                Math.round(p.done() * 1000) / 1000.0,
                Math.round(p.rowsPerSecond() * 10) / 10.0,
                p.left().map(Duration::toSeconds).orElse(null),
                p.readAt().map(at -> local(at, zone)).orElse(null),
                p.problem().orElse(null));
    }

    private static long told(Map<String, Picture> shards, Predicate<String> of) {
        return shards.entrySet().stream()
                .filter(entry -> of.test(entry.getKey()))
                .mapToLong(entry -> entry.getValue().told())
                .sum();
    }

    /** Null as long as one history cannot be foreseen. */
    private static Long left(Map<String, Picture> shards) {
        boolean foreseen = shards.values().stream().allMatch(p -> p.left().isPresent());
        return foreseen
                ? shards.values().stream()
                        .map(p -> p.left().orElseThrow())
                        .max(Comparator.naturalOrder())
                        .map(Duration::toSeconds)
                        .orElse(null)
                : null;
    }

    private static String readAt(Map<String, Picture> shards, ZoneId zone) {
        return shards.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(Shard.REFERENCE))
                .map(entry -> entry.getValue().readAt())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(at -> local(at, zone))
                .orElse(null);
    }

    private static Optional<String> firstProblem(Map<String, Picture> shards) {
        return shards.entrySet().stream()
                .flatMap(entry -> entry.getValue().problem().map(problem -> entry.getKey() + ": " + problem).stream())
                .findFirst();
    }

    private static String local(Instant time, ZoneId zone) {
        return EventJson.TIME.format(OffsetDateTime.ofInstant(time, zone).withNano(0));
    }
}
