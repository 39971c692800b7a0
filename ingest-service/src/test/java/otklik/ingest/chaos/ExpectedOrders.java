package otklik.ingest.chaos;

import static otklik.ingest.chaos.Shown.amount;
import static otklik.ingest.chaos.Shown.local;
import static otklik.ingest.chaos.Shown.time;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import otklik.events.crm.Order;
import otklik.events.crm.Order.Payment;
import otklik.sandbox.crm.CrmFacts;

/** Orders that name a dialog, or whose client has one that may have led to them. */
final class ExpectedOrders {
    private static final Duration LONGEST_PAUSE = Duration.ofDays(7);

    private final CrmFacts facts;
    private final Instant from;

    /** @param from where the period begins */
    ExpectedOrders(CrmFacts facts, Instant from) {
        this.facts = facts;
        this.from = from;
    }

    Stream<Order> all() {
        return facts.all("orders").stream().map(this::order).flatMap(Optional::stream);
    }

    private Optional<Order> order(ObjectNode node) {
        OffsetDateTime createdAt = local(node, "createdAt");
        Optional<String> named = Optional.of(node.path("dialogId").asText()).filter(id -> !id.isEmpty());
        return named.map(dialog -> order(node, createdAt, dialog, Order.BY_DIALOG))
                .or(() -> latestDialog(node, createdAt.toInstant())
                        .map(dialog -> order(node, createdAt, dialog, Order.WEAK)));
    }

    private static Order order(ObjectNode node, OffsetDateTime createdAt, String dialog, String link) {
        List<Payment> payments = new ArrayList<>();
        node.path("payments")
                .forEach(payment -> payments.add(new Payment(
                        payment.path("status").asText(), amount(payment, "amount"), local(payment, "paidAt"))));
        return new Order(
                node.path("id").asText(),
                node.path("number").asText(),
                dialog,
                node.at("/customer/mgCustomerId").asText(),
                node.has("managerId") ? Long.toString(node.path("managerId").asLong() - 100) : "",
                node.path("status").asText(),
                createdAt,
                amount(node, "totalSumm"),
                node.path("currency").asText(),
                node.path("fullPaidAt").isTextual() ? local(node, "fullPaidAt") : null,
                payments,
                link,
                null);
    }

    private Optional<String> latestDialog(ObjectNode order, Instant at) {
        String client = order.at("/customer/mgCustomerId").asText();
        return client.isEmpty() || at.isBefore(from)
                ? Optional.empty()
                : facts.all("dialogs").stream()
                        .filter(dialog -> facts.one(
                                        "chats", dialog.path("chat_id").asLong())
                                .filter(chat -> chat.at("/customer/id").asText().equals(client))
                                .isPresent())
                        .filter(dialog -> mayHaveLedTo(dialog, at))
                        .max(Comparator.comparing((ObjectNode dialog) -> time(dialog, "created_at"))
                                .thenComparing(dialog -> dialog.path("id").asLong()))
                        .map(dialog -> dialog.path("id").asText());
    }

    private static boolean mayHaveLedTo(ObjectNode dialog, Instant at) {
        return !time(dialog, "created_at").toInstant().isAfter(at)
                && (!dialog.path("closed_at").isTextual()
                        || !time(dialog, "closed_at").toInstant().isBefore(at.minus(LONGEST_PAUSE)));
    }
}
