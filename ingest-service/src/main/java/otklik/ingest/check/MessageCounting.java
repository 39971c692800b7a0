package otklik.ingest.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import otklik.events.InvalidEvent;
import otklik.events.crm.Message;
import otklik.ingest.translation.Translation;
import otklik.ingest.translation.UnreadableRow;

/** Enters rows of {@code /messages} into the ledger by the rules by which they are told. */
final class MessageCounting {
    private final Translation translation;
    private final Map<String, String> channelTypes = new HashMap<>();
    private final Set<Long> technical = new HashSet<>();

    /** @param channels and {@code users}: rows of these lists */
    MessageCounting(Translation translation, List<JsonNode> channels, List<JsonNode> users) {
        this.translation = translation;
        channels.forEach(row -> channelTypes.put(
                row.path("id").asText(), row.path("type").asText().toLowerCase(Locale.ROOT)));
        users.stream()
                .filter(row -> row.path("is_technical_account").asBoolean(false))
                .forEach(row -> technical.add(row.path("id").asLong(0)));
    }

    /** @param channel that was asked for; a server that does not know the filter sends others too */
    void enter(List<JsonNode> rows, String channel, Ledger ledger) {
        for (JsonNode row : rows) {
            String type = channelTypes.getOrDefault(row.path("channel_id").asText(), channel);
            if (type.equals(channel)) {
                message(row)
                        .ifPresent(message -> ledger.read(
                                Long.parseLong(message.messageId()),
                                channel,
                                ledger.days().day(message.sentAt().toInstant())));
            }
        }
    }

    private Optional<Message> message(JsonNode row) {
        try {
            return translation.message(row).filter(any -> translation.counts(row, isTechnical(row.path("from"))));
        } catch (UnreadableRow | InvalidEvent e) {
            // Told apart, as a dead letter.
            return Optional.empty();
        }
    }

    private boolean isTechnical(JsonNode from) {
        return from.path("type").asText().equals("user")
                && (from.path("is_technical_account").asBoolean(false)
                        || technical.contains(from.path("id").asLong(0)));
    }
}
