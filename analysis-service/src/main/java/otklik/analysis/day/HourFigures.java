package otklik.analysis.day;

import java.time.LocalDate;
import otklik.analysis.group.Histogram;
import otklik.analysis.group.Share;
import otklik.analysis.group.Tally;
import otklik.events.analytics.Hour;

/** One channel's local hour. */
public record HourFigures(Tally<HourCount> counts, Histogram waits) implements Share<HourFigures> {
    public static HourFigures empty() {
        return new HourFigures(Tally.empty(), Histogram.empty());
    }

    @Override
    public void add(HourFigures other, int sign) {
        counts.add(other.counts, sign);
        waits.add(other.waits, sign);
    }

    @Override
    public boolean isNothing() {
        return counts.isNothing();
    }

    public Hour row(String channel, LocalDate date, int hour, long revision) {
        return new Hour(
                channel,
                name(date, hour),
                Math.toIntExact(counts.count(HourCount.INBOUND)),
                Math.toIntExact(counts.count(HourCount.WAITS)),
                Math.toIntExact(counts.count(HourCount.UNANSWERED)),
                waits.counts(),
                revision);
    }

    /** As {@code 2026-11-20T13}. */
    public static String name(LocalDate date, int hour) {
        return date + (hour < 10 ? "T0" : "T") + hour;
    }
}
