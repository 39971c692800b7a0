package otklik.analysis.response;

import java.util.ArrayList;
import java.util.List;
import otklik.hours.WorkingHours;

/**
 * An open wait passes a share of the target in working time.
 *
 * @param level percent of the target
 * @param at epoch second
 */
public record Alarm(Wait waiting, int level, long at) {
    /** Percents of the target. */
    public static final List<Integer> LEVELS = List.of(50, 100, 300);

    /** Of the open ones of these waits; those that fall behind the end of the wait are none. */
    public static List<Alarm> of(List<Wait> waits, WorkingHours hours, long target) {
        List<Alarm> alarms = new ArrayList<>();
        for (Wait waiting : waits) {
            if (waiting.end() == Wait.End.OPEN) {
                long givenUp = waiting.openedAt() + Waits.GIVEN_UP_AFTER;
                for (int level : LEVELS) {
                    long at = hours.momentAfter(waiting.openedAt(), target * level / 100, givenUp);
                    if (at < givenUp) {
                        alarms.add(new Alarm(waiting, level, at));
                    }
                }
            }
        }
        return alarms;
    }
}
