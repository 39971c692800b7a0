package otklik.events.crm;

import static otklik.events.Require.oneOf;
import static otklik.events.Require.present;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/**
 * An order of the CRM, {@code retailcrm.orders.v1}, key {@code order_id}. A null value deletes it.
 *
 * @param orderId CRM id
 * @param dialogId MG dialog it was made in, or, of a weak link, the client's latest by then; empty where there is none
 * @param clientId MG customer id, empty where unknown
 * @param managerId MG user id of the manager that the order names, empty where it names none or he is none of MG
 * @param totalSum in {@code currency}
 * @param fullPaidAt when it was paid in full; absent until then
 * @param link {@code dialog}: linked by its dialog id; {@code weak}: by client and time only, it counts in no figure
 * @param version of two facts the greater wins; absent: the later one
 */
public record Order(
        String orderId,
        String number,
        String dialogId,
        String clientId,
        String managerId,
        String status,
        OffsetDateTime createdAt,
        BigDecimal totalSum,
        String currency,
        OffsetDateTime fullPaidAt,
        List<Payment> payments,
        String link,
        Long version) {
    public static final String BY_DIALOG = "dialog";
    public static final String WEAK = "weak";

    public Order {
        present("order_id", orderId);
        present("created_at", createdAt);
        present("total_sum", totalSum);
        present("currency", currency);
        oneOf("link", link, Set.of(BY_DIALOG, WEAK));
        dialogId = dialogId == null ? "" : dialogId;
        clientId = clientId == null ? "" : clientId;
        managerId = managerId == null ? "" : managerId;
        payments = payments == null ? List.of() : List.copyOf(payments);
    }

    public Order withVersion(Long newVersion) {
        return new Order(
                orderId,
                number,
                dialogId,
                clientId,
                managerId,
                status,
                createdAt,
                totalSum,
                currency,
                fullPaidAt,
                payments,
                link,
                newVersion);
    }

    /**
     * A payment of an order.
     *
     * @param status the account's own code
     * @param paidAt absent where it is not paid; where only its status says that it is, when the order was
     */
    public record Payment(String status, BigDecimal amount, OffsetDateTime paidAt) {}
}
