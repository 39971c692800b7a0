package otklik.sandbox.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;

/** An order that names its dialog. */
record ReferenceOrder(
        String id,
        String dialogId,
        Instant createdAt,
        BigDecimal total,
        String currency,
        boolean paid,
        boolean partlyPaid) {
    static final Comparator<ReferenceOrder> ORDER =
            Comparator.comparing(ReferenceOrder::createdAt).thenComparing(Figures.byId(ReferenceOrder::id));
    private static final DateTimeFormatter V5 = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** Times of API v5 have no zone: the business's is meant. */
    static ReferenceOrder of(JsonNode order, ZoneId zone) {
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
                !paid && paidInPart(order.path("payments")).signum() > 0);
    }

    boolean unpaid() {
        return !paid && !partlyPaid;
    }

    private static BigDecimal paidInPart(JsonNode payments) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode payment : payments) {
            if (!payment.path("paidAt").asText("").isEmpty()
                    && !payment.path("paidAt").isNull()) {
                sum = sum.add(new BigDecimal(payment.path("amount").asText("0")));
            }
        }
        return sum;
    }
}
