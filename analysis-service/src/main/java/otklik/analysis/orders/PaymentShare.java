package otklik.analysis.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;
import java.util.TreeMap;
import otklik.analysis.conversation.Conversation;
import otklik.analysis.group.Money;
import otklik.analysis.group.Ratio;
import otklik.analysis.group.Share;
import otklik.analysis.group.Tally;
import otklik.events.analytics.ManagerOrderPayments;

/**
 * What a chat, with orders or without, adds to the payments of its manager.
 *
 * @param paidByCurrency how many orders are paid in full
 */
public record PaymentShare(Tally<PaymentCount> counts, Money total, Money paid, Tally<String> paidByCurrency)
        implements Share<PaymentShare> {
    public static PaymentShare empty() {
        return new PaymentShare(Tally.empty(), Money.nothing(), Money.nothing(), Tally.empty());
    }

    public static PaymentShare of(Conversation conversation) {
        OrdersOfPeriod orders = OrdersOfPeriod.of(conversation);
        PaymentShare share = new PaymentShare(counts(orders), orders.total(), orders.paidSum(), Tally.empty());
        orders.in(OrderState.PAID).forEach(order -> share.paidByCurrency.add(order.currency(), 1));
        return share;
    }

    @Override
    public void add(PaymentShare other, int sign) {
        counts.add(other.counts, sign);
        total.add(other.total, sign);
        paid.add(other.paid, sign);
        paidByCurrency.add(other.paidByCurrency, sign);
    }

    @Override
    public boolean isNothing() {
        return counts.count(PaymentCount.CHATS) == 0;
    }

    public ManagerOrderPayments row(String managerId, String name) {
        long chats = counts.count(PaymentCount.CHATS);
        return new ManagerOrderPayments(
                managerId,
                name,
                chats,
                counts.count(PaymentCount.CHATS_WITH_ORDER),
                counts.count(PaymentCount.CHATS_WITH_PAID_ORDER),
                counts.count(PaymentCount.ORDERS),
                counts.count(PaymentCount.PAID_ORDERS),
                counts.count(PaymentCount.PARTLY_PAID_ORDERS),
                counts.count(PaymentCount.UNPAID_ORDERS),
                total.sums(),
                paid.sums(),
                Ratio.percent(counts.count(PaymentCount.CHATS_WITH_ORDER), chats, 1),
                Ratio.percent(counts.count(PaymentCount.CHATS_WITH_PAID_ORDER), chats, 1),
                averages(),
                counts.count(PaymentCount.WEAK_ORDERS));
    }

    private static Tally<PaymentCount> counts(OrdersOfPeriod orders) {
        Tally<PaymentCount> counts = Tally.of(PaymentCount.CHATS);
        counts.add(PaymentCount.CHATS_WITH_ORDER, orders.linked().isEmpty() ? 0 : 1);
        counts.add(PaymentCount.CHATS_WITH_PAID_ORDER, orders.paid() ? 1 : 0);
        counts.add(PaymentCount.ORDERS, orders.linked().size());
        counts.add(PaymentCount.PAID_ORDERS, orders.count(OrderState.PAID));
        counts.add(PaymentCount.PARTLY_PAID_ORDERS, orders.count(OrderState.PARTLY_PAID));
        counts.add(PaymentCount.UNPAID_ORDERS, orders.count(OrderState.UNPAID));
        counts.add(PaymentCount.WEAK_ORDERS, orders.weak());
        return counts;
    }

    private SortedMap<String, BigDecimal> averages() {
        SortedMap<String, BigDecimal> averages = new TreeMap<>();
        paid.sums().forEach((currency, sum) -> averages.put(currency, average(sum, paidByCurrency.count(currency))));
        return averages;
    }

    private static BigDecimal average(BigDecimal sum, long orders) {
        return sum.divide(BigDecimal.valueOf(orders), 2, RoundingMode.HALF_UP);
    }
}
