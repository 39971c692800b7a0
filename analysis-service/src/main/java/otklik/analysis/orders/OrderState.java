package otklik.analysis.orders;

import java.math.BigDecimal;
import java.util.Objects;
import otklik.events.crm.Order;
import otklik.events.crm.Order.Payment;

/** How far an order is paid, each exclusive of the others. */
public enum OrderState {
    PAID,
    PARTLY_PAID,
    UNPAID;

    public static OrderState of(Order order) {
        if (order.fullPaidAt() != null) {
            return PAID;
        }
        return received(order).signum() > 0 ? PARTLY_PAID : UNPAID;
    }

    private static BigDecimal received(Order order) {
        return order.payments().stream()
                .filter(payment -> payment.paidAt() != null)
                .map(Payment::amount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
