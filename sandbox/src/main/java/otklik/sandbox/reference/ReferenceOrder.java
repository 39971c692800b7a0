package otklik.sandbox.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Set;

/**
 * An order.
 *
 * @param dialogId the one it names, or, of a weak link, the one of its client that it is put to; empty without either
 * @param weak counts in no figure but its own
 */
record ReferenceOrder(
        String id,
        String dialogId,
        Instant createdAt,
        BigDecimal total,
        String currency,
        boolean paid,
        boolean partlyPaid,
        boolean weak) {
    static final Comparator<ReferenceOrder> ORDER =
            Comparator.comparing(ReferenceOrder::createdAt).thenComparing(Figures.byId(ReferenceOrder::id));
    private static final DateTimeFormatter V5 = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /**
     * Times of API v5 have no zone: the business's is meant.
     *
     * @param paidCodes codes of statuses that say that a payment was made
     */
    static ReferenceOrder of(JsonNode order, ZoneId zone, Set<String> paidCodes) {
        boolean paid = !order.path("fullPaidAt").asText("").isEmpty()
                && !order.path("fullPaidAt").isNull();
        return new ReferenceOrder(
                order.path("id").asText(),
                order.path("dialogId").isNull() ? "" : order.path("dialogId").asText(""),
                LocalDateTime.parse(order.path("createdAt").asText(), V5)
                        .atZone(zone)
                        .toInstant(),
                new BigDecimal(order.path("totalSumm").asText("0")),
                order.path("currency").asText(""),
                paid,
                !paid && paidInPart(order.path("payments"), paidCodes).signum() > 0,
                false);
    }

    /** Put to a dialog by its client and time only. */
    ReferenceOrder weaklyIn(String dialog) {
        return new ReferenceOrder(id, dialog, createdAt, total, currency, paid, partlyPaid, true);
    }

    boolean unpaid() {
        return !paid && !partlyPaid;
    }

    private static BigDecimal paidInPart(JsonNode payments, Set<String> paidCodes) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode payment : payments) {
            boolean timed = !payment.path("paidAt").isNull()
                    && !payment.path("paidAt").asText("").isEmpty();
            if (timed || paidCodes.contains(payment.path("status").asText())) {
                sum = sum.add(new BigDecimal(payment.path("amount").asText("0")));
            }
        }
        return sum;
    }
}
