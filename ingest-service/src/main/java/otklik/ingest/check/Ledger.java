package otklik.ingest.check;

import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.cursors.LongIntCursor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;

/** Which messages stand on each side, by their ids: some twenty bytes a message. */
final class Ledger {
    private static final int KAFKA = 1;
    private static final int RETAILCRM = 2;
    private static final int SIDES = KAFKA | RETAILCRM;
    private static final int CHANNEL_SHIFT = 2;
    private static final int DAY_SHIFT = 6;
    private static final int MOST_CHANNELS = 1 << DAY_SHIFT - CHANNEL_SHIFT;

    private final Days days;
    private final List<String> channels = new ArrayList<>();
    private final LongIntHashMap entries = new LongIntHashMap();

    /** @param days that are compared; others are left out */
    Ledger(Days days) {
        this.days = days;
    }

    Days days() {
        return days;
    }

    /** The message stands in the topic. */
    void told(long id, String channel, LocalDate day) {
        enter(id, channel, day, KAFKA);
    }

    /** The message stands in the topic no more. */
    void untold(long id) {
        if (entries.containsKey(id)) {
            entries.put(id, entries.get(id) & ~KAFKA);
        }
    }

    /** The message stands in RetailCRM. */
    void read(long id, String channel, LocalDate day) {
        enter(id, channel, day, RETAILCRM);
    }

    /** Each day and channel with a message on either side, by day, then channel. */
    List<Count> counts() {
        Map<LocalDate, Map<String, Count>> counts = new TreeMap<>();
        for (LongIntCursor entry : entries) {
            if ((entry.value & SIDES) != 0) {
                String channel = channels.get(entry.value >> CHANNEL_SHIFT & MOST_CHANNELS - 1);
                LocalDate day = days.first().plusDays(entry.value >> DAY_SHIFT);
                Count one = new Count(channel, day, bit(entry.value, RETAILCRM), bit(entry.value, KAFKA));
                counts.computeIfAbsent(day, any -> new TreeMap<>()).merge(channel, one, Ledger::sum);
            }
        }
        return counts.values().stream()
                .flatMap(byChannel -> byChannel.values().stream())
                .toList();
    }

    /** Ids of those that RetailCRM has and the topic has not, ascending. */
    long[] missing() {
        return ids(value -> (value & SIDES) == RETAILCRM);
    }

    /** Ids of those that the topic has and RetailCRM has not, ascending. */
    long[] surplus() {
        return ids(value -> (value & SIDES) == KAFKA);
    }

    private void enter(long id, String channel, LocalDate day, int side) {
        if (days.hold(day)) {
            int offset = (int) (day.toEpochDay() - days.first().toEpochDay());
            int place = offset << DAY_SHIFT | index(channel) << CHANNEL_SHIFT;
            entries.put(id, place | side | entries.get(id) & SIDES);
        }
    }

    private int index(String channel) {
        int known = channels.indexOf(channel);
        if (known >= 0) {
            return known;
        }
        if (channels.size() == MOST_CHANNELS) {
            throw new IllegalArgumentException("more than " + MOST_CHANNELS + " channels");
        }
        channels.add(channel);
        return channels.size() - 1;
    }

    private long[] ids(IntPredicate wanted) {
        LongStream.Builder ids = LongStream.builder();
        for (LongIntCursor entry : entries) {
            if (wanted.test(entry.value)) {
                ids.add(entry.key);
            }
        }
        return ids.build().sorted().toArray();
    }

    private static long bit(int value, int side) {
        return (value & side) == 0 ? 0 : 1;
    }

    private static Count sum(Count a, Count b) {
        return new Count(a.channel(), a.date(), a.retailcrm() + b.retailcrm(), a.kafka() + b.kafka());
    }
}
