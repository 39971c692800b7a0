package otklik.ingest.facts;

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

    private static final long PRIME = 0x100000001b3L;
    private static final int END = 0xffff;

    static Fact of(Object content, Long version) {
        return new Fact(hashOf(content), 0, 0, version == null ? 0 : version);
    }

    Fact gone(long newVersion) {
        return new Fact(GONE, chatId, sentAt, newVersion);
    }

    public boolean isGone() {
        return hash == GONE;
    }

    /** FNV-1a over the characters of the parts as text, each ended by one that no text holds; never {@link #GONE}. */
    static long hashOf(Object... parts) {
        long hash = 0xcbf29ce484222325L;
        for (Object part : parts) {
            String text = part.toString();
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * PRIME;
            }
            hash = (hash ^ END) * PRIME;
        }
        return hash == GONE ? 1 : hash;
    }
}
