package otklik.events.analytics;

import static otklik.events.Require.given;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The row of tab {@code manager_order_payments}, over the manager's chats: {@code analytics.manager-order-payments.v1}, key
 * {@code manager_id}.
 *
 * @param chatsWithOrder chats with an order of the period; {@code orderRate} percent of the chats, 1 decimal
 * @param chatsWithPaidOrder chats with an order paid in full; {@code successRate} percent of the chats, 1 decimal
 * @param totalSum of the orders, by currency; {@code paidSum} of those paid in full
 * @param averagePaidOrder {@code paidSum} / paid orders of the currency, 2 decimals
 * @param weakOrders linked by client and time only: shown here, counted nowhere
 */
public record ManagerOrderPayments(
        String managerId,
        String managerName,
        long chats,
        long chatsWithOrder,
        long chatsWithPaidOrder,
        long orders,
        long paidOrders,
        long partlyPaidOrders,
        long unpaidOrders,
        SortedMap<String, BigDecimal> totalSum,
        SortedMap<String, BigDecimal> paidSum,
        BigDecimal orderRate,
        BigDecimal successRate,
        SortedMap<String, BigDecimal> averagePaidOrder,
        long weakOrders) {
    public ManagerOrderPayments {
        given("manager_id", managerId);
        totalSum = totalSum == null ? new TreeMap<>() : new TreeMap<>(totalSum);
        paidSum = paidSum == null ? new TreeMap<>() : new TreeMap<>(paidSum);
        averagePaidOrder = averagePaidOrder == null ? new TreeMap<>() : new TreeMap<>(averagePaidOrder);
    }
}
