package otklik.analysis.orders;

import java.util.List;
import otklik.analysis.conversation.Conversation;
import otklik.analysis.group.Money;
import otklik.events.crm.Order;
import otklik.events.crm.Period;

/**
 * The orders of one chat that were created in the period.
 *
 * @param linked by their dialog: those that count
 * @param weak how many are linked by client and time only: they are shown and count nowhere
 */
public record OrdersOfPeriod(List<Order> linked, int weak) {
    public OrdersOfPeriod {
        linked = List.copyOf(linked);
    }

    public static OrdersOfPeriod of(Conversation conversation) {
        long weak = conversation.orders().stream()
                .filter(order -> Order.WEAK.equals(order.link()))
                .filter(order -> within(conversation.period(), order))
                .count();
        return new OrdersOfPeriod(conversation.ordersOfPeriod(), (int) weak);
    }

    public boolean none() {
        return linked.isEmpty() && weak == 0;
    }

    public int count(OrderState state) {
        return in(state).size();
    }

    /** Whether some order is paid in full. */
    public boolean paid() {
        return count(OrderState.PAID) > 0;
    }

    public Money total() {
        return sum(linked);
    }

    /** Of the orders paid in full. */
    public Money paidSum() {
        return sum(in(OrderState.PAID));
    }

    List<Order> in(OrderState state) {
        return linked.stream().filter(order -> OrderState.of(order) == state).toList();
    }

    private static Money sum(List<Order> orders) {
        Money sum = Money.nothing();
        orders.forEach(order -> sum.add(order.currency(), order.totalSum()));
        return sum;
    }

    private static boolean within(Period period, Order order) {
        long second = order.createdAt().toEpochSecond();
        return second >= period.from().toEpochSecond()
                && (period.until() == null || second < period.until().toEpochSecond());
    }
}
