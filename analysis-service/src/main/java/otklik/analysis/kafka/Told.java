package otklik.analysis.kafka;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** What was told of each thing, as a fingerprint of its content, and how often that changed. */
record Told(Map<String, Entry> entries) {
    /** {@code fingerprint} 0: it was withdrawn; the count goes on if it comes back. */
    record Entry(long fingerprint, long revision) {}

    static final Serde<Told> SERDE = Serdes.serdeFrom((topic, told) -> write(told), (topic, bytes) -> read(bytes));

    Told {
        entries = new TreeMap<>(entries);
    }

    /** FNV-1a of 64 bits, never 0. */
    static long fingerprint(byte[] content) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : content) {
            hash = (hash ^ b & 0xff) * 0x100000001b3L;
        }
        return hash == 0 ? 1 : hash;
    }

    private static byte[] write(Told told) {
        if (told == null) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Map.Entry<String, Entry> entry : told.entries.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeLong(entry.getValue().fingerprint());
                out.writeLong(entry.getValue().revision());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Told read(byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        Map<String, Entry> entries = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            while (in.available() > 0) {
                entries.put(in.readUTF(), new Entry(in.readLong(), in.readLong()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Told(entries);
    }
}
