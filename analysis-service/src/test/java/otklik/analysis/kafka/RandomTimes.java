package otklik.analysis.kafka;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/** Moments of a random shop, none of them after its present, and how the APIs write them. */
final class RandomTimes {
    private static final DateTimeFormatter V5 = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter LOOSE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final long DAY = 86_400;

    private final Random random;
    private final ZoneId zone;
    private Instant now;
    private long changes;

    RandomTimes(Random random, ZoneId zone, Instant now) {
        this.random = random;
        this.zone = zone;
        this.now = now;
    }

    void now(Instant moment) {
        now = moment;
    }

    /** Most in the last fortnight, some before the period. */
    Instant past() {
        long days = random.nextInt(6) == 0 ? 40 : 14;
        return now.minusSeconds(1 + random.nextLong(days * DAY));
    }

    /** From the same second to days later. */
    Instant after(Instant moment) {
        long longest = new long[] {1, 60, 900, 7200, DAY, 4 * DAY}[random.nextInt(6)];
        Instant later = moment.plusSeconds(random.nextLong(longest));
        return later.isBefore(now) ? later : now.minusSeconds(1);
    }

    /** Of the next change of anything: later than all before it. */
    String changed() {
        return now.truncatedTo(ChronoUnit.SECONDS)
                .plus(++changes, ChronoUnit.MICROS)
                .toString();
    }

    long version(String changed) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(changed));
    }

    String text(Instant moment) {
        Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
        return switch (random.nextInt(3)) {
            case 0 -> LOOSE.format(second.atOffset(ZoneOffset.ofHours(3)));
            case 1 -> second.plusMillis(random.nextInt(1000)).toString();
            default -> second.toString();
        };
    }

    String v5(Instant moment) {
        return V5.format(moment.atZone(zone));
    }
}
