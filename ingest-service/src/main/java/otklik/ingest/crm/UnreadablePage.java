package otklik.ingest.crm;

/** A successful answer that holds no list of rows. */
final class UnreadablePage extends Exception {
    private static final long serialVersionUID = 1L;

    private final String raw;

    UnreadablePage(String reason, String raw) {
        super(reason);
        this.raw = raw;
    }

    String raw() {
        return raw;
    }
}
