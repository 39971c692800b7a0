package otklik.publisher.board;

import java.util.Arrays;

/** Where the messages of a chat stand in their partition, all versions, in the order of the topic. */
public final class Places {
    private final int partition;
    private long[] offsets = new long[8];
    private int count;

    Places(int partition) {
        this.partition = partition;
    }

    /** Unless it is known already. */
    void add(long offset) {
        if (count > 0 && offset <= offsets[count - 1]) {
            return;
        }
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, count + count / 2);
        }
        offsets[count++] = offset;
    }

    public int partition() {
        return partition;
    }

    public int count() {
        return count;
    }

    /** The last so many, in order. */
    public long[] last(int most) {
        return Arrays.copyOfRange(offsets, Math.max(0, count - most), count);
    }
}
