package otklik.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import otklik.ingest.walk.IdWalk;

/** Walks through a list to find what was told of it and is no longer there. */
final class Vanished {
    /**
     * What a step brought.
     *
     * @param missing told ids up to the cursor that the list did not bring
     * @param doubtful the whole list came back empty, though much of it was told: rather a fault than a deletion
     */
    record Found(List<JsonNode> rows, List<Long> missing, long cursor, boolean finished, boolean doubtful) {}

    /** So many may be deleted to the last. */
    private static final int FEW = 100;

    private final IdWalk walk;
    private final long[] told;
    private final Set<Long> present = new HashSet<>();
    private long checked;
    private boolean met;

    /** @param told ascending; those told later are not looked for */
    Vanished(IdWalk walk, long start, long[] told) {
        this.walk = walk;
        this.told = told;
        this.checked = start;
    }

    Found next() throws InterruptedException {
        IdWalk.Step step = walk.next();
        step.rows().forEach(row -> present.add(row.path("id").asLong(0)));
        met |= !step.rows().isEmpty();
        long upTo = step.finished() ? Long.MAX_VALUE : step.cursor();
        List<Long> missing = new ArrayList<>();
        toldWithin(checked, upTo).filter(id -> !present.contains(id)).forEach(missing::add);
        checked = step.cursor();
        present.removeIf(id -> id <= checked);
        return new Found(step.rows(), missing, step.cursor(), step.finished(), !met && missing.size() > FEW);
    }

    private LongStream toldWithin(long above, long upTo) {
        int from = Arrays.binarySearch(told, above + 1);
        return Arrays.stream(told, from < 0 ? -from - 1 : from, told.length).takeWhile(id -> id <= upTo);
    }
}
