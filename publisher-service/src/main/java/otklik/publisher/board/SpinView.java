package otklik.publisher.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import otklik.events.analytics.QuestionTypes;
import otklik.events.analytics.SpinImprovementPlan;
import otklik.events.analytics.SpinManagerMetrics;
import otklik.events.analytics.SpinTargets;
import otklik.publisher.board.Look.Applied;
import otklik.publisher.board.Look.Envelope;

/** {@code /api/v1/spin}: where a manager stands against the targets, over all that is counted; only the weeks follow the dates. */
public record SpinView(@JsonUnwrapped Envelope envelope, List<Row> rows, List<Week> weeks) {
    /**
     * @param openRate percent of the questions, absent without questions
     * @param weak measures below their target, the largest gap in proportion first
     * @param plan lines of text
     */
    public record Row(
            String managerId,
            String managerName,
            long chats,
            boolean few,
            long totalMessages,
            long totalQuestions,
            BigDecimal openRate,
            long fullSpinChats,
            BigDecimal fullSpinRate,
            List<SpinMeasure> measures,
            List<String> weak,
            String plan) {}

    /** @param week its Monday */
    public record Week(
            String week,
            int spinChats,
            BigDecimal spinCompleteness,
            BigDecimal questionsPerChat,
            int spinS,
            int spinP,
            int spinI,
            int spinN) {}

    public static SpinView of(Look look, Query query) {
        List<Row> rows = look.facts().spinManagers.values().stream()
                .filter(metrics -> query.takesManager(metrics.managerId()))
                .sorted(Comparator.comparingLong((SpinManagerMetrics metrics) -> -metrics.totalChats())
                        .thenComparing(SpinManagerMetrics::managerId))
                .map(metrics -> row(look.facts(), metrics))
                .toList();
        return new SpinView(look.envelope(query, new Applied(false, false, true)), rows, weeks(look, query));
    }

    private static Row row(Facts facts, SpinManagerMetrics metrics) {
        String manager = metrics.managerId();
        List<SpinMeasure> measures = Stream.of(SpinTargets.values())
                .map(target -> SpinMeasure.of(target, metrics))
                .toList();
        QuestionTypes questions = facts.questions.get(manager);
        SpinImprovementPlan plan = facts.plans.get(manager);
        return new Row(
                manager,
                facts.managerName(manager),
                metrics.totalChats(),
                metrics.totalChats() < Timing.ENOUGH,
                metrics.totalMessages(),
                metrics.totalQuestions(),
                questions == null ? null : questions.openRate(),
                metrics.fullSpinChats(),
                metrics.fullSpinRate(),
                measures,
                SpinMeasure.weak(measures),
                plan == null ? null : plan.improvementPlan());
    }

    private static List<Week> weeks(Look look, Query query) {
        Map<LocalDate, List<DayRow>> byWeek = Selection.of(look, query).days().stream()
                .collect(Collectors.groupingBy(
                        day -> day.date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        TreeMap::new,
                        Collectors.toList()));
        return byWeek.entrySet().stream()
                .map(week -> week(week.getKey(), week.getValue()))
                .toList();
    }

    private static Week week(LocalDate monday, List<DayRow> days) {
        Sum sum = new Sum();
        days.forEach(sum::add);
        Rates rates = Rates.of(sum);
        return new Week(
                monday.toString(),
                sum.get(Figure.SPIN_CHATS),
                rates.spinCompleteness(),
                rates.questionsPerChat(),
                sum.get(Figure.SPIN_S),
                sum.get(Figure.SPIN_P),
                sum.get(Figure.SPIN_I),
                sum.get(Figure.SPIN_N));
    }
}
