package otklik.analysis.kafka;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;

/** What was told of each thing, as a fingerprint of its content, and how often that changed. */
record Told(Map<String, Entry> entries) {
    /** {@code fingerprint} 0: it was withdrawn; the count goes on if it comes back. */
    record Entry(long fingerprint, long revision) {}

    static final Serde<Told> SERDE = new Packing<>(Told::write, Told::read).serde();

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    static Told nothing() {
        return new Told(new HashMap<>());
    }

    /** Of 64 bits, never 0. */
    static long fingerprint(byte[] content) {
        long hash = content.length * FACTOR;
        int at = 0;
        for (; at + Long.BYTES <= content.length; at += Long.BYTES) {
            hash = mixed(hash ^ (long) LONGS.get(content, at));
        }
        long rest = 0;
        for (; at < content.length; at++) {
            rest = rest << Byte.SIZE | content[at] & 0xff;
        }
        hash = mixed(mixed(hash ^ rest));
        return hash == 0 ? 1 : hash;
    }

    /** Each bit of what goes in changes about half of those that come out. */
    private static long mixed(long bits) {
        long mixed = (bits ^ bits >>> 32) * FACTOR;
        return mixed ^ mixed >>> 29;
    }

    private static void write(Told told, Packer out) {
        told.entries.forEach(
                (id, entry) -> out.text(id).fixed(entry.fingerprint()).number(entry.revision()));
    }

    private static Told read(Unpacker in) {
        Told told = nothing();
        while (in.more()) {
            told.entries.put(in.text(), new Entry(in.fixed(), in.number()));
        }
        return told;
    }
}
