package otklik.publisher.board;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import otklik.events.analytics.ManagerOrderPayments;

/**
 * Orders of a manager's chats, or of all; rates in percent of the chats, with Wilson's 95 % interval of the success.
 *
 * @param managerId absent of the total
 * @param successRate percent of the chats with a paid order
 */
public record PaymentRow(
        String managerId,
        String managerName,
        long chats,
        long chatsWithOrder,
        long chatsWithPaidOrder,
        long orders,
        long paidOrders,
        long partlyPaidOrders,
        long unpaidOrders,
        BigDecimal orderRate,
        BigDecimal successRate,
        BigDecimal successLow,
        BigDecimal successHigh,
        boolean few,
        SortedMap<String, BigDecimal> totalSum,
        SortedMap<String, BigDecimal> paidSum,
        SortedMap<String, BigDecimal> averagePaid,
        long weakOrders) {
    static PaymentRow of(Facts facts, ManagerOrderPayments row) {
        Share success = new Share(row.chatsWithPaidOrder(), row.chats());
        return new PaymentRow(
                row.managerId(),
                facts.managerName(row.managerId()),
                row.chats(),
                row.chatsWithOrder(),
                row.chatsWithPaidOrder(),
                row.orders(),
                row.paidOrders(),
                row.partlyPaidOrders(),
                row.unpaidOrders(),
                row.orderRate(),
                row.successRate(),
                success.low().orElse(null),
                success.high().orElse(null),
                row.chats() < Timing.ENOUGH,
                row.totalSum(),
                row.paidSum(),
                row.averagePaidOrder(),
                row.weakOrders());
    }

    static PaymentRow total(List<PaymentRow> rows) {
        long chats = sum(rows, PaymentRow::chats);
        Share success = new Share(sum(rows, PaymentRow::chatsWithPaidOrder), chats);
        return new PaymentRow(
                null,
                null,
                chats,
                sum(rows, PaymentRow::chatsWithOrder),
                success.part(),
                sum(rows, PaymentRow::orders),
                sum(rows, PaymentRow::paidOrders),
                sum(rows, PaymentRow::partlyPaidOrders),
                sum(rows, PaymentRow::unpaidOrders),
                new Share(sum(rows, PaymentRow::chatsWithOrder), chats)
                        .percent()
                        .orElse(null),
                success.percent().orElse(null),
                success.low().orElse(null),
                success.high().orElse(null),
                chats < Timing.ENOUGH,
                sums(rows, PaymentRow::totalSum),
                sums(rows, PaymentRow::paidSum),
                new TreeMap<>(),
                sum(rows, PaymentRow::weakOrders));
    }

    private static long sum(List<PaymentRow> rows, ToLongFunction<PaymentRow> value) {
        return rows.stream().mapToLong(value).sum();
    }

    private static SortedMap<String, BigDecimal> sums(
            List<PaymentRow> rows, Function<PaymentRow, SortedMap<String, BigDecimal>> value) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        rows.stream()
                .map(value)
                .forEach(of -> of.forEach((currency, sum) -> sums.merge(currency, sum, BigDecimal::add)));
        return sums;
    }
}
