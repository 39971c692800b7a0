package otklik.analysis.orders;

import java.util.Optional;
import otklik.analysis.conversation.Conversation;
import otklik.events.analytics.ChatMetrics;
import otklik.events.analytics.OrderPayments;

/** The row of a chat's orders. */
public final class ChatOrders {
    private ChatOrders() {}

    /** Empty for a chat that no order of the period is linked to, not even weakly. */
    public static Optional<OrderPayments> of(Conversation conversation, ChatMetrics chat) {
        OrdersOfPeriod orders = OrdersOfPeriod.of(conversation);
        return orders.none() ? Optional.empty() : Optional.of(row(chat, orders));
    }

    private static OrderPayments row(ChatMetrics chat, OrdersOfPeriod orders) {
        return new OrderPayments(
                chat.chatId(),
                chat.channel(),
                chat.managerId(),
                chat.managerName(),
                orders.linked().size(),
                orders.count(OrderState.PAID),
                orders.count(OrderState.PARTLY_PAID),
                orders.count(OrderState.UNPAID),
                orders.total().sums(),
                orders.paidSum().sums(),
                orders.weak());
    }
}
