package otklik.publisher.tab;

import java.util.List;

/**
 * Edits that are carried out together.
 *
 * @param whenDone to be told once the sheet has them
 */
public record Step(List<Edit> edits, Runnable whenDone) {
    public Step {
        edits = List.copyOf(edits);
    }

    /** About as many bytes as its JSON takes. */
    public int size() {
        return edits.stream().mapToInt(Edit::size).sum();
    }
}
