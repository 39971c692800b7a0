package otklik.publisher.google;

/** Rows to read, zero-based and half-open, and which columns of them. */
public record Span(String title, int from, int to, int firstColumn, int width) {
    public Span {
        if (from < 0 || to <= from || firstColumn < 0 || width < 1) {
            throw new IllegalArgumentException("an empty span");
        }
    }

    public int rows() {
        return to - from;
    }

    /** In A1 notation. */
    String range() {
        return "'%s'!%s%d:%s%d"
                .formatted(
                        title.replace("'", "''"), letters(firstColumn + 1), from + 1, letters(firstColumn + width), to);
    }

    /** The letters of a column: 1 is A, 27 is AA. */
    private static String letters(int number) {
        String last = Character.toString('A' + (number - 1) % 26);
        return number <= 26 ? last : letters((number - 1) / 26) + last;
    }
}
