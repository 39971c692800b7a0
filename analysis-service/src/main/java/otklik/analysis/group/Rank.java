package otklik.analysis.group;

/**
 * The place of a chat among others: the greater weight first, then the later, then the smaller id.
 *
 * @param weight not negative
 * @param second epoch second, not negative
 */
public record Rank(long weight, long second, String chatId) {
    private static final int LONGEST = 19;

    /** A text whose natural order is the order of ranks. */
    public String key() {
        String length = chatId.length() < 10 ? "0" + chatId.length() : Integer.toString(chatId.length());
        return padded(Long.MAX_VALUE - weight) + padded(Long.MAX_VALUE - second) + length + chatId;
    }

    /** As long as the longest number. */
    private static String padded(long number) {
        String digits = Long.toString(number);
        return "0".repeat(LONGEST - digits.length()) + digits;
    }
}
