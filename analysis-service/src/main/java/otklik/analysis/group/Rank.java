package otklik.analysis.group;

/**
 * The place of a chat among others: the greater weight first, then the later, then the smaller id.
 *
 * @param weight not negative
 * @param second epoch second, not negative
 */
public record Rank(long weight, long second, String chatId) {
    /** A text whose natural order is the order of ranks. */
    public String key() {
        return "%019d%019d%02d%s".formatted(Long.MAX_VALUE - weight, Long.MAX_VALUE - second, chatId.length(), chatId);
    }
}
