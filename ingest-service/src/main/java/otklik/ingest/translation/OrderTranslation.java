package otklik.ingest.translation;

import static otklik.ingest.translation.Row.id;
import static otklik.ingest.translation.Row.optionalId;
import static otklik.ingest.translation.Row.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import otklik.events.crm.Order;
import otklik.events.crm.Order.Payment;

/** The orders of API v5 in the words of the contract. Throws {@link UnreadableRow} for a row that makes no fact. */
public final class OrderTranslation {
    private final ZoneId zone;
    private final String currency;
    private final OrderCodes codes;

    /**
     * @param zone of the times, the account's
     * @param currency of an order that names none
     */
    public OrderTranslation(ZoneId zone, String currency, OrderCodes codes) {
        this.zone = zone;
        this.currency = currency;
        this.codes = codes;
    }

    public long orderId(JsonNode row) {
        return id(row, "id");
    }

    /** The dialog that the order itself names. */
    public Optional<Long> dialogId(JsonNode row) {
        return optionalId(row, "dialogId");
    }

    /** The MG customer, which some name by a number and some by text. */
    public Optional<Long> clientId(JsonNode row) {
        return optionalId(row.path("customer"), "mgCustomerId");
    }

    public OffsetDateTime createdAt(JsonNode row) {
        return V5Row.time(row, "createdAt", zone).orElseThrow(() -> new UnreadableRow("createdAt is missing"));
    }

    /**
     * @param dialogId the dialog it belongs to
     * @param link how that is known, {@link Order#BY_DIALOG} or {@link Order#WEAK}
     */
    public Order order(JsonNode row, long dialogId, String link) {
        String named = text(row, "currency").strip();
        Optional<OffsetDateTime> fullPaidAt = V5Row.time(row, "fullPaidAt", zone);
        return new Order(
                Long.toString(orderId(row)),
                text(row, "number"),
                Long.toString(dialogId),
                clientId(row).map(String::valueOf).orElse(""),
                optionalId(row, "managerId").flatMap(codes::mgUser).orElse(""),
                text(row, "status"),
                createdAt(row),
                V5Row.amount(row, "totalSumm").orElseThrow(() -> new UnreadableRow("totalSumm is missing")),
                named.isEmpty() ? currency : named.toUpperCase(Locale.ROOT),
                fullPaidAt.orElse(null),
                payments(row, fullPaidAt.orElseGet(() -> createdAt(row))),
                link,
                null);
    }

    /**
     * A map by id, or {@code []} where there are none.
     *
     * @param otherwise when a payment was made whose status says that it was, without a time
     */
    private List<Payment> payments(JsonNode row, OffsetDateTime otherwise) {
        JsonNode container = row.path("payments");
        if (!container.isContainerNode() && !container.isNull() && !container.isMissingNode()) {
            throw new UnreadableRow("payments is neither a map nor a list");
        }
        List<Payment> payments = new ArrayList<>();
        container.forEach(payment -> payments.add(payment(payment, otherwise)));
        return payments;
    }

    private Payment payment(JsonNode payment, OffsetDateTime otherwise) {
        String status = text(payment, "status");
        OffsetDateTime paidAt = V5Row.time(payment, "paidAt", zone).orElse(codes.meansPaid(status) ? otherwise : null);
        return new Payment(status, V5Row.amount(payment, "amount").orElse(BigDecimal.ZERO), paidAt);
    }
}
