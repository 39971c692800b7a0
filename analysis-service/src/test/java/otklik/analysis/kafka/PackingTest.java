package otklik.analysis.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Positive;
import otklik.analysis.day.DateShare;
import otklik.analysis.day.DayCount;
import otklik.analysis.day.DayFigures;
import otklik.analysis.day.HourCount;
import otklik.analysis.day.HourFigures;
import otklik.analysis.group.Histogram;
import otklik.analysis.group.Money;
import otklik.analysis.group.Tally;

class PackingTest {
    @Property
    void shouldGiveBackWhatWasPacked(
            @ForAll long number, @ForAll long fixed, @ForAll String text, @ForAll byte[] bytes, @ForAll byte[] rest) {
        byte[] packed = new Packer()
                .number(number)
                .text(text.replaceAll("\\p{Cs}", "?"))
                .bytes(null)
                .bytes(bytes)
                .fixed(fixed)
                .rest(rest)
                .packed();
        Unpacker in = new Unpacker(packed);

        assertThat(in.number()).isEqualTo(number);
        assertThat(in.text()).isEqualTo(text.replaceAll("\\p{Cs}", "?"));
        assertThat(in.bytes()).isNull();
        assertThat(in.bytes()).isEqualTo(bytes);
        assertThat(in.fixed()).isEqualTo(fixed);
        assertThat(in.rest()).isEqualTo(rest);
        assertThat(in.more()).isFalse();
    }

    @Property
    void shouldGiveBackTheShareOfADate(
            @ForAll @Positive int count, @ForAll short seconds, @ForAll BigDecimal sum, @ForAll boolean answered) {
        Histogram waits = new Histogram(
                answered ? new TreeMap<>(Map.of((long) Math.abs(seconds), count)) : new TreeMap<Long, Integer>());
        DayFigures day = new DayFigures(
                new Tally<>(new TreeMap<>(Map.of(DayCount.WAITS, (long) count))),
                Histogram.empty(),
                waits,
                new Money(new TreeMap<>(Map.of("RUB", sum))),
                Tally.of("Анна"));
        HourFigures hour = new HourFigures(new Tally<>(new TreeMap<>(Map.of(HourCount.WAITS, 1L))), waits);
        DateShare share = new DateShare(new TreeMap<>(Map.of("", day, "12", day)), new TreeMap<>(Map.of(23, hour)));

        DateShare unpacked = SharePacking.DATE.unpacked(SharePacking.DATE.packed(share));

        assertThat(SharePacking.DATE.packed(unpacked)).isEqualTo(SharePacking.DATE.packed(share));
        assertThat(unpacked.managers().get("12").paid()).isEqualTo(day.paid());
        assertThat(unpacked.managers().get("12").allWaits()).isEqualTo(waits);
        assertThat(unpacked.hours()).isEqualTo(share.hours());
    }
}
