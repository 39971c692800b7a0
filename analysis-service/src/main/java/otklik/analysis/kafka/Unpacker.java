package otklik.analysis.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link Packer} wrote, in the same order. */
final class Unpacker {
    private static final int LOW_BITS = 7;

    private final byte[] bytes;
    private int at;

    Unpacker(byte[] bytes) {
        this.bytes = bytes;
    }

    long number() {
        long number = 0;
        byte part;
        int shift = 0;
        do {
            part = bytes[at++];
            number |= (part & 0x7fL) << shift;
            shift += LOW_BITS;
        } while (part < 0);
        return number >>> 1 ^ -(number & 1);
    }

    int count() {
        return (int) number();
    }

    String text() {
        int length = count();
        at += length;
        return length == 0 ? "" : new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    /** Null for null. */
    byte[] bytes() {
        int length = count();
        return length < 0 ? null : Arrays.copyOfRange(bytes, at, at += length);
    }

    byte[] rest() {
        return Arrays.copyOfRange(bytes, at, at = bytes.length);
    }

    long fixed() {
        long number = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            number = number << Byte.SIZE | bytes[at++] & 0xff;
        }
        return number;
    }

    boolean more() {
        return at < bytes.length;
    }
}
