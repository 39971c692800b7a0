package otklik.analysis.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes values one after the other, for {@link Unpacker}: a small number takes a byte. */
final class Packer {
    private static final int LOW_BITS = 7;
    private static final int MORE = 0x80;

    private byte[] bytes = new byte[128];
    private int size;

    /** Any number; those near 0 are short. */
    Packer number(long number) {
        long left = number << 1 ^ number >> Long.SIZE - 1;
        reserve(Long.BYTES + 2);
        while ((left & -MORE) != 0) {
            bytes[size++] = (byte) (left | MORE);
            left >>>= LOW_BITS;
        }
        bytes[size++] = (byte) left;
        return this;
    }

    Packer text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Null stays null. */
    Packer bytes(byte[] content) {
        number(content == null ? -1 : content.length);
        return content == null ? this : rest(content);
    }

    /** Its length is not written: it is what comes last. */
    Packer rest(byte[] content) {
        reserve(content.length);
        System.arraycopy(content, 0, bytes, size, content.length);
        size += content.length;
        return this;
    }

    /** Of all eight bytes: for numbers that are as long as can be. */
    Packer fixed(long number) {
        reserve(Long.BYTES);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[size++] = (byte) (number >> shift);
        }
        return this;
    }

    byte[] packed() {
        return Arrays.copyOf(bytes, size);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
