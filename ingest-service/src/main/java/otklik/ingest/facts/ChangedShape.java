package otklik.ingest.facts;

/** So many rows of a page cannot be read that RetailCRM must have changed; nothing of the page is told. */
public final class ChangedShape extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ChangedShape(String path, int bad, int rows, String reason) {
        super("%s: at least %d of %d rows cannot be read (%s)".formatted(path, bad, rows, reason));
    }
}
