package otklik.publisher.google;

import java.util.List;
import java.util.Optional;
import otklik.publisher.tab.Edit;

/** What goes out in one all or nothing call. */
public record Batch(List<Edit> edits, List<Dress> dresses, Optional<Stamp> stamp) {
    public Batch {
        edits = List.copyOf(edits);
        dresses = List.copyOf(dresses);
    }

    static Batch of(List<Edit> edits) {
        return new Batch(edits, List.of(), Optional.empty());
    }
}
