package otklik.publisher.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import otklik.events.analytics.SpinConversion;
import otklik.publisher.board.Look.Applied;
import otklik.publisher.board.Look.Envelope;

/** {@code /api/v1/money}: orders of the period; managers and behaviour over all that is counted. */
public record MoneyView(
        @JsonUnwrapped Envelope envelope,
        Orders orders,
        List<Day> days,
        List<PaymentRow> managers,
        PaymentRow managersTotal,
        List<Behaviour> conversion) {
    /** Of the period, as the rows of days tell them. */
    public record Orders(
            int orders,
            int paidOrders,
            BigDecimal paidRate,
            SortedMap<String, BigDecimal> paidSum,
            SortedMap<String, BigDecimal> averagePaid) {}

    public record Day(String date, int orders, int paidOrders, Map<String, BigDecimal> paidSum) {}

    /**
     * A SPIN measure in chats with a paid order against those without: a link, never a cause.
     *
     * @param kind {@code rate} (percent of chats) or {@code mean}
     * @param low of the 95 % interval of the difference
     * @param verdict {@code higher}, {@code lower}, {@code no_difference} or {@code too_few_chats}
     */
    public record Behaviour(
            String measure,
            String kind,
            BigDecimal withPaid,
            BigDecimal withoutPaid,
            BigDecimal difference,
            BigDecimal low,
            BigDecimal high,
            long nWith,
            long nWithout,
            String verdict) {
        static Behaviour of(SpinConversion row) {
            return new Behaviour(
                    row.measure(),
                    row.measure().endsWith("_rate") ? "rate" : "mean",
                    row.withPaid(),
                    row.withoutPaid(),
                    row.difference(),
                    row.low(),
                    row.high(),
                    row.chatsWithPaid(),
                    row.chatsWithoutPaid(),
                    row.verdict());
        }
    }

    private static final Comparator<Behaviour> ORDER = Comparator.comparing(Behaviour::kind)
            .reversed()
            .thenComparing(Behaviour::difference, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Behaviour::measure);

    public static MoneyView of(Look look, Query query) {
        TrendView trend = TrendView.of(look, query);
        List<PaymentRow> managers = look.facts().managerPayments.values().stream()
                .filter(row -> query.takesManager(row.managerId()))
                .map(row -> PaymentRow.of(look.facts(), row))
                .sorted(Comparator.comparingLong((PaymentRow row) -> -row.chats())
                        .thenComparing(PaymentRow::managerId))
                .toList();
        return new MoneyView(
                look.envelope(query, Applied.ALL),
                orders(Selection.of(look, query).sum()),
                trend.days().stream()
                        .map(day -> new Day(
                                day.date(), day.counts().orders(), day.counts().paidOrders(), day.paidSum()))
                        .toList(),
                managers,
                PaymentRow.total(managers),
                look.facts().conversion.values().stream()
                        .map(Behaviour::of)
                        .sorted(ORDER)
                        .toList());
    }

    private static Orders orders(Sum sum) {
        int paid = sum.get(Figure.PAID_ORDERS);
        return new Orders(
                sum.get(Figure.ORDERS),
                paid,
                sum.paid().percent().orElse(null),
                sum.paidSum(),
                sum.paidSum().size() == 1 ? average(sum.paidSum(), paid) : new TreeMap<>());
    }

    /** Orders are not counted by currency: of two no average can be told. */
    private static SortedMap<String, BigDecimal> average(SortedMap<String, BigDecimal> sums, int paid) {
        SortedMap<String, BigDecimal> average = new TreeMap<>();
        sums.forEach((currency, sum) ->
                average.put(currency, sum.divide(BigDecimal.valueOf(Math.max(1, paid)), 2, RoundingMode.HALF_UP)));
        return average;
    }
}
