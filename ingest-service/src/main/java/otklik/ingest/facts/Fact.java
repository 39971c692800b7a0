package otklik.ingest.facts;

import java.nio.charset.StandardCharsets;

/**
 * What is remembered of an entity that was told.
 *
 * @param hash of its content as told last, or {@link #GONE}
 * @param chatId chat of a message, else 0
 * @param sentAt epoch second of a message, else 0
 * @param version of the telling; 0 where the row had none
 */
public record Fact(long hash, long chatId, long sentAt, long version) {
    /** Known, but no business of ours, or deleted. */
    public static final long GONE = 0;

    static Fact of(Object content, Long version) {
        return new Fact(hashOf(content), 0, 0, version == null ? 0 : version);
    }

    Fact gone(long newVersion) {
        return new Fact(GONE, chatId, sentAt, newVersion);
    }

    public boolean isGone() {
        return hash == GONE;
    }

    /** FNV-1a over the text, never {@link #GONE}. */
    static long hashOf(Object content) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : content.toString().getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash == GONE ? 1 : hash;
    }
}
