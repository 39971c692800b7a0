package otklik.notifier.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A manager's measure that clearly changed from one week to the next.
 *
 * @param steps how much for the better, in steps worth telling; negative for the worse
 */
record Shift(WeeklyFigures.Line line, Measure measure, double steps) {
    /** How fast, and whether at all, clients are answered. */
    static final List<Measure> SPEED = List.of(Measure.NO_REPLY, Measure.FIRST_REPLY, Measure.SLOW_REPLY);

    /** How clients are talked to. */
    static final List<Measure> BEHAVIOUR = List.of(Measure.SPIN, Measure.QUESTIONS, Measure.NEXT_STEPS);

    private static final int MOST = 3;

    static List<Shift> improvements(WeeklyFigures figures, List<Measure> measures) {
        return all(figures, measures).stream()
                .filter(shift -> shift.steps() >= 1)
                .sorted(Comparator.comparingDouble(shift -> -shift.steps()))
                .limit(MOST)
                .toList();
    }

    static List<Shift> declines(WeeklyFigures figures, List<Measure> measures) {
        return all(figures, measures).stream()
                .filter(shift -> shift.steps() <= -1)
                .sorted(Comparator.comparingDouble(Shift::steps))
                .limit(MOST)
                .toList();
    }

    private static List<Shift> all(WeeklyFigures figures, List<Measure> measures) {
        List<Shift> shifts = new ArrayList<>();
        for (WeeklyFigures.Line line : figures.persons()) {
            for (Measure measure : measures) {
                measure.steps(line.week(), line.before())
                        .ifPresent(steps -> shifts.add(new Shift(line, measure, steps)));
            }
        }
        return shifts;
    }
}
