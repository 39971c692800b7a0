package otklik.ingest.facts;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The facts told of one kind of entities, by id: some fifty bytes each, in chunks, so that to grow copies nothing. Stored
 * in buckets of neighbouring ids.
 */
public final class Known {
    private static final int BUCKET_BITS = 6;
    private static final int FIELDS = 4;
    private static final int CHUNK = 256;
    private static final int LONGEST_ENTRY = 1 + FIELDS * Long.BYTES;

    private final Slots slots = new Slots();
    private final List<long[]> chunks = new ArrayList<>();
    private int live;

    public Optional<Fact> fact(long id) {
        int slot = slots.of(id);
        return slot < 0 ? Optional.empty() : Optional.of(at(slot));
    }

    public boolean isLive(long id) {
        int slot = slots.of(id);
        return slot >= 0 && isLiveAt(slot);
    }

    /** Ids of those that are not gone, ascending. */
    public long[] liveIds() {
        return slots.ids().filter(this::isLive).sorted().toArray();
    }

    /** Likewise, only those of these chats. */
    public long[] liveIdsOf(Set<Long> chats) {
        return Arrays.stream(liveIds())
                .filter(id -> chats.contains(at(slots.of(id)).chatId()))
                .toArray();
    }

    public int live() {
        return live;
    }

    static long bucketOf(long id) {
        return id >> BUCKET_BITS;
    }

    void put(long id, Fact fact) {
        int slot = slots.of(id);
        if (slot < 0) {
            slot = slots.add(id);
            if (slot == chunks.size() * CHUNK) {
                chunks.add(new long[CHUNK * FIELDS]);
            }
        } else if (isLiveAt(slot)) {
            live--;
        }
        live += fact.isGone() ? 0 : 1;
        set(slot, fact);
    }

    /** One bucket, as bytes: of each id its place in the bucket, then the four fields. */
    byte[] bucket(long bucket) {
        long lowest = bucket << BUCKET_BITS;
        int size = 1 << BUCKET_BITS;
        ByteBuffer bytes = ByteBuffer.allocate(size * LONGEST_ENTRY);
        for (int place = 0; place < size; place++) {
            int slot = slots.of(lowest + place);
            if (slot >= 0) {
                bytes.put((byte) place);
                bytes.asLongBuffer().put(chunk(slot), first(slot), FIELDS);
                bytes.position(bytes.position() + FIELDS * Long.BYTES);
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    void restore(long bucket, byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        while (bytes.hasRemaining()) {
            long id = (bucket << BUCKET_BITS) + bytes.get();
            put(id, new Fact(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong()));
        }
    }

    private Fact at(int slot) {
        long[] fields = chunk(slot);
        int at = first(slot);
        return new Fact(fields[at], fields[at + 1], fields[at + 2], fields[at + 3]);
    }

    private void set(int slot, Fact fact) {
        long[] fields = chunk(slot);
        int at = first(slot);
        fields[at] = fact.hash();
        fields[at + 1] = fact.chatId();
        fields[at + 2] = fact.sentAt();
        fields[at + 3] = fact.version();
    }

    private boolean isLiveAt(int slot) {
        return chunk(slot)[first(slot)] != Fact.GONE;
    }

    private long[] chunk(int slot) {
        return chunks.get(slot / CHUNK);
    }

    private static int first(int slot) {
        return slot % CHUNK * FIELDS;
    }
}
