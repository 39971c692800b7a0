package otklik.ingest.facts;

import com.carrotsearch.hppc.BitMixer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Numbers ids from 0 on in the order they come. Some sixteen bytes each, where a map of both would take twice as much: a
 * table holds the numbers only, and the ids stand in chunks, so that to grow copies little.
 */
final class Slots {
    private static final int CHUNK = 1024;
    private static final int FREE = 0;

    private final List<long[]> ids = new ArrayList<>();
    private int[] table = new int[64];
    private int size;

    /** Number of the id, -1 if it has none. */
    int of(long id) {
        return table[place(id)] - 1;
    }

    /** The number of an id that has none yet. */
    int add(long id) {
        if (size == ids.size() * CHUNK) {
            ids.add(new long[CHUNK]);
        }
        int slot = size++;
        ids.get(slot / CHUNK)[slot % CHUNK] = id;
        if (size > table.length / 4 * 3) {
            table = new int[table.length * 2];
            IntStream.range(0, size).forEach(this::enter);
        } else {
            enter(slot);
        }
        return slot;
    }

    LongStream ids() {
        return IntStream.range(0, size).mapToLong(this::id);
    }

    private void enter(int slot) {
        table[place(id(slot))] = slot + 1;
    }

    /** Where the id stands in the table, or would. */
    private int place(long id) {
        int mask = table.length - 1;
        int place = BitMixer.mixPhi(id) & mask;
        while (table[place] != FREE && id(table[place] - 1) != id) {
            place = place + 1 & mask;
        }
        return place;
    }

    private long id(int slot) {
        return ids.get(slot / CHUNK)[slot % CHUNK];
    }
}
