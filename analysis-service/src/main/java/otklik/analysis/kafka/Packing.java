package otklik.analysis.kafka;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import otklik.analysis.group.Histogram;
import otklik.analysis.group.Money;
import otklik.analysis.group.Tally;

/**
 * How values of a type are packed into a few bytes, for stores and the ways between the parts of the topology: there are
 * many of them, and nobody else reads them.
 */
record Packing<T>(BiConsumer<T, Packer> write, Function<Unpacker, T> read) {
    static final Packing<Tally<String>> NAMES =
            tally((name, out) -> out.text(name), Unpacker::text, new TreeMap<String, Long>());

    static final Packing<Histogram> HISTOGRAM = new Packing<>(
            (histogram, out) -> {
                out.number(histogram.counts().size());
                histogram.counts().forEach((seconds, count) -> out.number(seconds)
                        .number(count));
            },
            in -> {
                SortedMap<Long, Integer> counts = new TreeMap<>();
                for (int left = in.count(); left > 0; left--) {
                    counts.put(in.number(), in.count());
                }
                return new Histogram(counts);
            });

    static final Packing<Money> MONEY = new Packing<>(
            (money, out) -> {
                out.number(money.sums().size());
                money.sums().forEach((currency, sum) -> out.text(currency).text(sum.toString()));
            },
            in -> {
                SortedMap<String, BigDecimal> sums = new TreeMap<>();
                for (int left = in.count(); left > 0; left--) {
                    sums.put(in.text(), new BigDecimal(in.text()));
                }
                return new Money(sums);
            });

    /** @param kinds all of them, in their order */
    static <K extends Enum<K>> Packing<Tally<K>> tally(K[] kinds) {
        return tally((kind, out) -> out.number(kind.ordinal()), in -> kinds[in.count()], new TreeMap<K, Long>());
    }

    private static <K extends Comparable<K>> Packing<Tally<K>> tally(
            BiConsumer<K, Packer> writeKind, Function<Unpacker, K> readKind, SortedMap<K, Long> none) {
        return new Packing<>((tally, out) -> map(tally.counts(), writeKind, (count, o) -> o.number(count), out), in -> {
            Tally<K> tally = new Tally<>(none);
            for (int left = in.count(); left > 0; left--) {
                tally.add(readKind.apply(in), in.number());
            }
            return tally;
        });
    }

    static <K, V> void map(Map<K, V> map, BiConsumer<K, Packer> key, BiConsumer<V, Packer> value, Packer out) {
        out.number(map.size());
        map.forEach((k, v) -> {
            key.accept(k, out);
            value.accept(v, out);
        });
    }

    byte[] packed(T value) {
        Packer out = new Packer();
        write.accept(value, out);
        return out.packed();
    }

    T unpacked(byte[] bytes) {
        return read.apply(new Unpacker(bytes));
    }

    /** Null stays null. */
    Serde<T> serde() {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : packed(value),
                (topic, bytes) -> bytes == null ? null : unpacked(bytes));
    }
}
