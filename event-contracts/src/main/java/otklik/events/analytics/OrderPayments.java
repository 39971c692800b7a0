package otklik.events.analytics;

import static otklik.events.Require.given;
import static otklik.events.Require.present;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The row of tab {@code order_payments}, for chats with an order of the period: {@code analytics.order-payments.v1}, key
 * {@code chat_id}.
 *
 * @param orders linked by their dialog; {@code paidOrders} paid in full, {@code partlyPaidOrders} in part, the rest unpaid
 * @param totalSum of the orders, by currency; {@code paidSum} of those paid in full
 * @param weakOrders linked by client and time only: shown here, counted nowhere
 */
public record OrderPayments(
        String chatId,
        String channel,
        String managerId,
        String managerName,
        int orders,
        int paidOrders,
        int partlyPaidOrders,
        int unpaidOrders,
        SortedMap<String, BigDecimal> totalSum,
        SortedMap<String, BigDecimal> paidSum,
        int weakOrders) {
    public OrderPayments {
        present("chat_id", chatId);
        given("manager_id", managerId);
        totalSum = totalSum == null ? new TreeMap<>() : new TreeMap<>(totalSum);
        paidSum = paidSum == null ? new TreeMap<>() : new TreeMap<>(paidSum);
    }
}
