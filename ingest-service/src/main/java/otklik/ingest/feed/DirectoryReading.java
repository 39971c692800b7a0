package otklik.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import otklik.ingest.crm.BotApi;
import otklik.ingest.crm.Urgency;
import otklik.ingest.facts.Directory;
import otklik.ingest.walk.IdWalk;

/** Reads which channels and users the CRM lists, now and then anew. */
final class DirectoryReading {
    private static final Duration AGE = Duration.ofMinutes(10);

    private final BotApi api;
    private final Directory directory;
    private final int full;
    private final Clock clock;
    private List<JsonNode> users = List.of();
    private Instant readAt = Instant.MIN;

    /** @param full rows of a page that may hide others */
    DirectoryReading(BotApi api, Directory directory, int full, Clock clock) {
        this.api = api;
        this.directory = directory;
        this.full = full;
        this.clock = clock;
    }

    /** True when it was read just now. */
    boolean refreshIfOld() throws InterruptedException {
        Instant now = clock.instant();
        if (readAt.isAfter(now.minus(AGE))) {
            return false;
        }
        users = all("users");
        directory.take(all("channels"), users);
        readAt = now;
        return true;
    }

    /** Rows of {@code /users} as read last. */
    List<JsonNode> users() {
        return users;
    }

    private List<JsonNode> all(String list) throws InterruptedException {
        List<JsonNode> rows = new ArrayList<>();
        IdWalk walk = new IdWalk((since, until) -> api.list(list, Map.of(), since, until, Urgency.LIVE), full, 0);
        IdWalk.Step step;
        do {
            step = walk.next();
            rows.addAll(step.rows());
        } while (!step.finished());
        return rows;
    }
}
