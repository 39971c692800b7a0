package otklik.publisher.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import otklik.events.analytics.ChatMetrics;
import otklik.events.crm.Dialog;
import otklik.events.crm.Order;
import otklik.publisher.board.Look.Applied;
import otklik.publisher.board.Look.Envelope;

/** {@code /api/v1/orders}: the orders behind the figures of days: those of a dialog, made in the period. */
public record OrderList(
        @JsonUnwrapped Envelope envelope, String kind, int total, int offset, int limit, List<Row> rows) {
    /** @param managerId of the chat, as figures count, not of the order */
    public record Row(
            String orderId,
            String number,
            String chatId,
            String clientName,
            String channel,
            String managerId,
            String managerName,
            String createdAt,
            BigDecimal totalSum,
            String currency,
            boolean paid,
            String fullPaidAt,
            String link,
            String orderUrl) {
        static Row of(Look look, Order order, ChatMetrics chat) {
            return new Row(
                    order.orderId(),
                    order.number(),
                    chat.chatId(),
                    look.clientName(chat.chatId()),
                    chat.channel(),
                    chat.managerId(),
                    look.facts().managerName(chat.managerId()),
                    look.time(order.createdAt()),
                    order.totalSum(),
                    order.currency(),
                    order.fullPaidAt() != null,
                    look.time(order.fullPaidAt()),
                    order.link(),
                    look.rules().order(order.orderId()).map(Object::toString).orElse(null));
        }
    }

    private record Linked(Order order, ChatMetrics chat) {}

    public static OrderList of(Look look, Query query, boolean paidOnly, Page page) {
        Listing<?, Row> listing = listing(look, query, paidOnly);
        return new OrderList(
                look.envelope(query, Applied.ALL),
                paidOnly ? "paid" : "all",
                listing.found().size(),
                page.offset(),
                page.limit(),
                listing.rows(look, page));
    }

    public static Listing<?, Row> listing(Look look, Query query, boolean paidOnly) {
        Selection.Between between = Selection.Between.of(look, query);
        List<Linked> found = look.facts().orders.values().stream()
                .filter(order -> Order.BY_DIALOG.equals(order.link()))
                .filter(order -> between.takes(order.createdAt().toEpochSecond()))
                .filter(order -> !paidOnly || order.fullPaidAt() != null)
                .sorted(Comparator.comparing(Order::createdAt).reversed().thenComparing(Order::orderId))
                .flatMap(order -> chatOf(look.facts(), order)
                        .filter(chat -> query.takes(chat.channel(), chat.managerId()))
                        .map(chat -> new Linked(order, chat))
                        .stream())
                .toList();
        return new Listing<>(found, (now, linked) -> Row.of(now, linked.order(), linked.chat()));
    }

    /** Orders of a chat, weak links too, latest first. */
    static List<Row> ofChat(Look look, ChatMetrics chat) {
        return look.facts().orders.values().stream()
                .filter(order -> chatOf(look.facts(), order)
                        .filter(of -> of.chatId().equals(chat.chatId()))
                        .isPresent())
                .sorted(Comparator.comparing(Order::createdAt).reversed())
                .map(order -> Row.of(look, order, chat))
                .toList();
    }

    private static Optional<ChatMetrics> chatOf(Facts facts, Order order) {
        return Optional.ofNullable(facts.dialogs.get(order.dialogId()))
                .map(Dialog::chatId)
                .map(facts.metrics::get);
    }
}
