package otklik.ingest.translation;

/** A row that makes no fact; the message names the field, never its content. */
public final class UnreadableRow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableRow(String problem) {
        super(problem);
    }
}
