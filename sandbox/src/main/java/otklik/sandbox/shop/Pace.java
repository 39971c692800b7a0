package otklik.sandbox.shop;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/** How long people take: clients as they live, managers as their habits are. Moments are to the microsecond. */
final class Pace {
    private final Random random;

    Pace(Random random) {
        this.random = random;
    }

    /** The next message of someone who is writing already. */
    Instant typing(Instant before) {
        return after(before, 4 + random.nextInt(40));
    }

    Instant clientAnswers(Instant asked) {
        double sec = random.nextInt(12) == 0 ? 3600 * (1 + random.nextInt(8)) : around(130, 0.9);
        ZonedDateTime at = after(asked, sec).atZone(Calendar.ZONE);
        return at.getHour() < 8 ? after(at.with(LocalTime.of(9, 0)).toInstant(), random.nextInt(7200)) : at.toInstant();
    }

    Instant managerAnswers(Instant asked, Habits habits) {
        ZonedDateTime local = asked.atZone(Calendar.ZONE);
        boolean tired = local.getHour() >= habits.tiredFrom() && random.nextInt(4) > 0;
        ZonedDateTime seen = tired
                ? habits.nextDuty(local.plusDays(1).with(LocalTime.of(habits.from(), 0)))
                : habits.nextDuty(local);
        double queue = seen.equals(local) ? 0 : random.nextInt(2400);
        return after(seen.toInstant(), queue + around(habits.paceSec(), 0.8));
    }

    /** Seconds around a median, now and then much longer. */
    private double around(int median, double spread) {
        return Math.min(3 * 3600, 5 + median * Math.exp(spread * random.nextGaussian()));
    }

    Instant after(Instant moment, double sec) {
        return moment.plus((long) (sec * 1_000_000) + random.nextInt(1_000_000), ChronoUnit.MICROS);
    }
}
