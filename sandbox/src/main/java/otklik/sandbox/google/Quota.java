package otklik.sandbox.google;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import otklik.sandbox.http.Answer;

/** Counts the calls of one kind, and refuses those beyond so many a minute. Safe for many threads. */
final class Quota {
    private static final String REFUSAL =
            """
            {"error":{"code":429,"message":"Quota exceeded for quota metric '%1$s requests' and limit '%1$s requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:1'.","status":"RESOURCE_EXHAUSTED",
            "details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"RATE_LIMIT_EXCEEDED","domain":"googleapis.com",
            "metadata":{"service":"sheets.googleapis.com","quota_limit":"%1$sRequestsPerMinutePerUser","quota_metric":"sheets.googleapis.com/%2$s_requests","consumer":"projects/1"}}]}}
            """;

    private final String name;
    private final Queue<Long> recent = new ArrayDeque<>();
    private int most;
    private Duration window = Duration.ofMinutes(1);
    private long calls;

    /** @param name {@code Read} or {@code Write} */
    Quota(String name, int most) {
        this.name = name;
        this.most = most;
    }

    synchronized void most(int calls, Duration within) {
        most = calls;
        window = within;
    }

    synchronized long calls() {
        return calls;
    }

    /** Takes a call at this moment, in nanoseconds of a steady clock; the refusal when there were too many. */
    synchronized Optional<Answer> take(long now) {
        calls++;
        while (!recent.isEmpty() && now - recent.element() >= window.toNanos()) {
            recent.remove();
        }
        if (recent.size() >= most) {
            return Optional.of(refusal());
        }
        recent.add(now);
        return Optional.empty();
    }

    Answer refusal() {
        return Answer.json(429, REFUSAL.formatted(name, name.toLowerCase()));
    }
}
