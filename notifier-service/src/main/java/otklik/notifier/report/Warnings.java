package otklik.notifier.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which figures of a day need a talk. A fall is one against the day before, and counts from 30 waits or chats on in both; a
 * limit counts from 10 on.
 */
final class Warnings {
    private static final Map<Measure, Double> WORST_FALL = new EnumMap<>(Map.of(
            Measure.RESPONSES, 5.0,
            Measure.SPIN, 5.0,
            Measure.STAGE_S, 3.0,
            Measure.STAGE_P, 3.0,
            Measure.STAGE_I, 3.0,
            Measure.STAGE_N, 3.0));

    private static final List<Measure> LIMITED = List.of(Measure.NO_REPLY, Measure.QUESTIONS);

    private Warnings() {}

    static List<Warning> of(DailyFigures figures) {
        List<Warning> warnings = new ArrayList<>();
        LIMITED.forEach(measure -> add(warnings, measure, false, beyond(measure, figures)));
        WORST_FALL.forEach((measure, most) -> add(warnings, measure, true, fallen(measure, most, figures)));
        return warnings;
    }

    private static void add(List<Warning> warnings, Measure measure, boolean fallen, List<Warning.Case> cases) {
        if (!cases.isEmpty()) {
            warnings.add(new Warning(measure, fallen, cases));
        }
    }

    private static List<Warning.Case> beyond(Measure measure, DailyFigures figures) {
        return cases(figures).stream()
                .filter(found -> measure.level(found.line().day()) == Level.BAD)
                .sorted(Comparator.comparing((Warning.Case found) -> !found.everybody())
                        .thenComparing(found -> -measure.gap(found.line().day())))
                .toList();
    }

    private static List<Warning.Case> fallen(Measure measure, double most, DailyFigures figures) {
        return cases(figures).stream()
                .filter(found -> change(measure, found) < -most)
                .sorted(Comparator.comparing((Warning.Case found) -> !found.everybody())
                        .thenComparing(found -> change(measure, found)))
                .toList();
    }

    private static double change(Measure measure, Warning.Case found) {
        DailyFigures.Line line = found.line();
        return measure.comparable(line.day(), line.before())
                ? measure.change(line.day(), line.before()).orElse(0)
                : 0;
    }

    private static List<Warning.Case> cases(DailyFigures figures) {
        List<Warning.Case> cases = new ArrayList<>();
        if (figures.managers().size() != 1) {
            cases.add(new Warning.Case(figures.team(), true));
        }
        figures.managers().stream()
                .filter(line -> !line.id().isEmpty())
                .forEach(line -> cases.add(new Warning.Case(line, false)));
        return cases;
    }
}
