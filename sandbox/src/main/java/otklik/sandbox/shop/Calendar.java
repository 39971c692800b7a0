package otklik.sandbox.shop;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** When clients come: Moscow days with peaks at noon and in the evening, quiet nights, calmer week-ends. */
final class Calendar {
    static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    /** How lively each hour of the day is. */
    private static final int[] HOURS = {
        2, 1, 1, 0, 0, 1, 1, 3, 5, 9, 14, 22, 24, 21, 13, 11, 12, 14, 21, 24, 20, 12, 7, 4
    };

    private static final int MOST = 24;

    private Calendar() {}

    /** Moments in the half-open interval, in order, to the microsecond. */
    static List<Instant> starts(int count, Instant from, Instant to, Random random) {
        long micros = ChronoUnit.MICROS.between(from, to);
        List<Instant> starts = new ArrayList<>();
        while (starts.size() < count) {
            Instant at = from.plus((long) (random.nextDouble() * micros), ChronoUnit.MICROS);
            if (random.nextInt(MOST) < liveliness(at)) {
                starts.add(at);
            }
        }
        Collections.sort(starts);
        return starts;
    }

    private static double liveliness(Instant at) {
        var local = at.atZone(ZONE);
        return HOURS[local.getHour()] * (local.getDayOfWeek().getValue() >= 6 ? 0.7 : 1);
    }
}
