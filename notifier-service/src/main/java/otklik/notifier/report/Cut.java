package otklik.notifier.report;

/** Shortens what others wrote. */
final class Cut {
    private Cut() {}

    /** At most as many UTF-16 units, never half a character. */
    static String to(int longest, String text) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end).stripTrailing() + "…";
    }
}
