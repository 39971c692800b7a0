package otklik.notifier.report;

import java.util.List;

/**
 * Something that went wrong, with those it went wrong for, the worst first.
 *
 * @param measure that is out of bounds
 * @param fallen it got worse than the day before; else it is beyond its limit
 */
record Warning(Measure measure, boolean fallen, List<Case> cases) {
    /** @param everybody the team as a whole */
    record Case(DailyFigures.Line line, boolean everybody) {}

    Warning {
        cases = List.copyOf(cases);
    }
}
