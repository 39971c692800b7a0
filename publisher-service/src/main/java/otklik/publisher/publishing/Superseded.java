package otklik.publisher.publishing;

/** Another process writes this spreadsheet since we did. */
final class Superseded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String words;

    /** @param words that the other left in the spreadsheet */
    Superseded(String words) {
        super("another process writes the spreadsheet");
        this.words = words;
    }

    String words() {
        return words;
    }
}
