package otklik.sandbox.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The orders as they are linked to dialogs: by the dialog they name, else by their client's latest one by then. */
public final class OrderFacts {
    private static final Duration LONGEST_PAUSE = Duration.ofDays(7);
    private static final Comparator<JsonNode> BY_CREATION = Comparator.<JsonNode, Instant>comparing(
                    dialog -> second(dialog.path("created_at")))
            .thenComparing(dialog -> dialog.path("id").asLong());

    private final ZoneId zone;
    private final Set<String> paidCodes;
    private final Collection<? extends JsonNode> chats;
    private final Collection<? extends JsonNode> dialogs;

    public OrderFacts(
            ZoneId zone,
            Collection<? extends JsonNode> paymentStatuses,
            Collection<? extends JsonNode> chats,
            Collection<? extends JsonNode> dialogs) {
        this.zone = zone;
        this.chats = chats;
        this.dialogs = dialogs;
        paidCodes = paymentStatuses.stream()
                .filter(status -> status.path("paymentComplete").asBoolean())
                .map(status -> status.path("code").asText())
                .collect(Collectors.toSet());
    }

    List<ReferenceOrder> orders(Collection<? extends JsonNode> rows) {
        return rows.stream().map(this::order).toList();
    }

    private ReferenceOrder order(JsonNode row) {
        ReferenceOrder order = ReferenceOrder.of(row, zone, paidCodes);
        return weakDialog(row).map(order::weaklyIn).orElse(order);
    }

    /** The dialog that an order is put to which names none, but its client. */
    public Optional<String> weakDialog(JsonNode row) {
        ReferenceOrder order = ReferenceOrder.of(row, zone, paidCodes);
        long client = row.path("customer").path("mgCustomerId").asLong(0);
        return order.dialogId().isEmpty() && client > 0
                ? latestDialog(client, order.createdAt())
                        .map(dialog -> dialog.path("id").asText())
                : Optional.empty();
    }

    private Optional<JsonNode> latestDialog(long client, Instant orderedAt) {
        Set<Long> own = chats.stream()
                .filter(chat -> chat.path("customer").path("id").asLong() == client)
                .map(chat -> chat.path("id").asLong())
                .collect(Collectors.toSet());
        return dialogs.stream()
                .filter(dialog -> own.contains(dialog.path("chat_id").asLong()))
                .filter(dialog -> !second(dialog.path("created_at")).isAfter(orderedAt))
                .filter(dialog -> dialog.path("closed_at").asText("").isEmpty()
                        || dialog.path("closed_at").isNull()
                        || !second(dialog.path("closed_at")).isBefore(orderedAt.minus(LONGEST_PAUSE)))
                .map(JsonNode.class::cast)
                .max(BY_CREATION);
    }

    private static Instant second(JsonNode time) {
        return OffsetDateTime.parse(time.asText()).toInstant().truncatedTo(ChronoUnit.SECONDS);
    }
}
