package otklik.ingest.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import otklik.ingest.facts.Memory.Kind;

/**
 * Which chats are of the channels asked for. As rows of {@code /chats} it only learns; a chat not met yet is looked up.
 */
public final class OurChats implements Rows {
    private static final Duration ASK_AGAIN = Duration.ofMinutes(1);

    private final Scope scope;
    private final Directory directory;
    private final Memory memory;
    private final Lookup lookup;
    private final Clock clock;
    private final Map<Long, Instant> absent = new HashMap<>();

    public OurChats(Scope scope, Directory directory, Memory memory, Lookup lookup, Clock clock) {
        this.scope = scope;
        this.directory = directory;
        this.memory = memory;
        this.lookup = lookup;
        this.clock = clock;
    }

    @Override
    public void take(JsonNode row, Batch batch) {
        boolean ours = scope.holds(ChatRows.channel(row, directory).toLowerCase(Locale.ROOT));
        long id = row.path("id").asLong(0);
        memory.changes(Kind.CHAT, id, new Fact(ours ? 1 : Fact.GONE, 0, 0, 0), batch);
    }

    /** False for a chat that is not there at all. */
    boolean holds(long chatId, Batch batch) throws InterruptedException {
        if (memory.of(Kind.CHAT).fact(chatId).isEmpty() && isWorthAsking(chatId)) {
            Optional<JsonNode> found = lookup.row("chats", chatId);
            if (found.isPresent()) {
                take(found.get(), batch);
                absent.remove(chatId);
            }
        }
        return memory.of(Kind.CHAT).isLive(chatId);
    }

    /** A chat may be seen a little later than what belongs to it. */
    private boolean isWorthAsking(long chatId) {
        Instant now = clock.instant();
        absent.values().removeIf(asked -> asked.isBefore(now.minus(ASK_AGAIN)));
        return absent.putIfAbsent(chatId, now) == null;
    }
}
