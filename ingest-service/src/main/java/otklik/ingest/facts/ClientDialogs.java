package otklik.ingest.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import otklik.ingest.translation.DialogSpan;

/** The dialogs of clients, looked up when an order names its client only, and remembered for a while. */
public final class ClientDialogs {
    private static final int MOST = 5_000;
    /** A dialog may be listed so much later than it began. */
    private static final Duration DELAY = Duration.ofMinutes(5);

    /** Rows of a list of the Bot API by one of its parameters. */
    @FunctionalInterface
    public interface Listing {
        List<JsonNode> rows(String list, String parameter, long value) throws InterruptedException;
    }

    private record Known(Instant readAt, List<DialogSpan> dialogs) {}

    private final Listing listing;
    private final Clock clock;
    private final Map<Long, Known> clients = new LinkedHashMap<>();

    public ClientDialogs(Listing listing, Clock clock) {
        this.listing = listing;
        this.clock = clock;
    }

    /** The latest dialog of the client that may have led to an order of this moment. */
    Optional<Long> dialog(long clientId, Instant orderedAt) throws InterruptedException {
        return dialogs(clientId, orderedAt).stream()
                .filter(dialog -> dialog.mayHaveLedTo(orderedAt))
                .max(DialogSpan.ORDER)
                .map(DialogSpan::dialogId);
    }

    /** All are looked up anew from now on. */
    public void forget() {
        clients.clear();
    }

    private List<DialogSpan> dialogs(long clientId, Instant orderedAt) throws InterruptedException {
        Known known = clients.get(clientId);
        if (known == null || orderedAt.isAfter(known.readAt().minus(DELAY))) {
            known = new Known(clock.instant(), read(clientId));
            clients.put(clientId, known);
            clients.keySet().stream()
                    .findFirst()
                    .filter(any -> clients.size() > MOST)
                    .ifPresent(clients::remove);
        }
        return known.dialogs();
    }

    private List<DialogSpan> read(long clientId) throws InterruptedException {
        List<DialogSpan> dialogs = new ArrayList<>();
        for (JsonNode chat : listing.rows("chats", "customer_id", clientId)) {
            listing.rows("dialogs", "chat_id", chat.path("id").asLong(0)).stream()
                    .map(DialogSpan::of)
                    .flatMap(Optional::stream)
                    .forEach(dialogs::add);
        }
        return List.copyOf(dialogs);
    }
}
