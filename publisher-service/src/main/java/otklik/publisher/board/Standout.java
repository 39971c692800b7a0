package otklik.publisher.board;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A manager who differs from all others together for certain.
 *
 * @param measure {@code no_reply_rate} (percent) or {@code p90_sec}
 * @param others the same of all others together
 * @param n waits, or answers, that his value rests on
 */
public record Standout(
        String managerId,
        String managerName,
        String measure,
        BigDecimal value,
        BigDecimal others,
        long n,
        boolean worse) {
    static List<Standout> among(Selection selection, List<StaffView.Row> rows) {
        Map<String, Sum> sums = new TreeMap<>();
        selection.days().forEach(day -> sums.computeIfAbsent(day.managerId, any -> new Sum())
                .add(day));
        return rows.stream()
                .filter(StaffView.Row::ranked)
                .flatMap(row -> of(row, sums))
                .sorted(Comparator.comparing(Standout::worse)
                        .reversed()
                        .thenComparing(Standout::measure)
                        .thenComparing(standout -> standout.value()
                                .subtract(standout.others())
                                .abs()
                                .negate()))
                .toList();
    }

    private static Stream<Standout> of(StaffView.Row row, Map<String, Sum> sums) {
        Sum others = new Sum();
        sums.forEach((manager, sum) -> {
            if (!manager.equals(row.managerId())) {
                others.add(sum);
            }
        });
        Sum own = sums.getOrDefault(row.managerId(), new Sum());
        return Stream.of(noReply(row, own, others), p90(row, own, others)).flatMap(Optional::stream);
    }

    private static Optional<Standout> noReply(StaffView.Row row, Sum own, Sum others) {
        if (others.get(Figure.WAITS) < Timing.ENOUGH || !own.unanswered().differs(others.unanswered())) {
            return Optional.empty();
        }
        BigDecimal value = own.unanswered().percent().orElseThrow();
        BigDecimal rest = others.unanswered().percent().orElseThrow();
        return Optional.of(new Standout(
                row.managerId(),
                row.managerName(),
                "no_reply_rate",
                value,
                rest,
                own.get(Figure.WAITS),
                value.compareTo(rest) > 0));
    }

    private static Optional<Standout> p90(StaffView.Row row, Sum own, Sum others) {
        Timing his = Timing.of(own.spread());
        Timing rest = Timing.of(others.spread());
        boolean worse = rest.quicker(his);
        if (rest.few() || !worse && !his.quicker(rest)) {
            return Optional.empty();
        }
        return Optional.of(new Standout(
                row.managerId(),
                row.managerName(),
                "p90_sec",
                BigDecimal.valueOf(his.p90Sec()),
                BigDecimal.valueOf(rest.p90Sec()),
                his.n(),
                worse));
    }
}
