package otklik.ingest.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import otklik.ingest.translation.UnreadableRow;

/**
 * Rows of a history of API v5: who is worth a look. What has happened is not believed, it is looked at.
 */
public final class HistoryEntries implements Rows {
    private final String entity;
    private final boolean mergersOnly;
    private final Set<Long> touched = new TreeSet<>();
    private int gone;

    /**
     * @param entity the field that holds who changed
     * @param mergersOnly only who took in another, or became another person of MG, is worth a look
     */
    public HistoryEntries(String entity, boolean mergersOnly) {
        this.entity = entity;
        this.mergersOnly = mergersOnly;
    }

    @Override
    public void take(JsonNode row, Batch batch) {
        long id = row.path(entity).path("id").asLong(0);
        if (id < 1) {
            throw new UnreadableRow(entity + ".id is no id");
        }
        long into = row.path("combinedTo").path("id").asLong(0);
        gone += into > 0 || row.path("deleted").asBoolean(false) ? 1 : 0;
        if (into > 0) {
            touched.add(into);
        }
        if (!mergersOnly || row.path("field").asText("").startsWith("mg")) {
            touched.add(id);
        }
    }

    /** Ids of those who changed, and of those that others were merged into. */
    public Set<Long> touched() {
        return Set.copyOf(touched);
    }

    /** How many were deleted or merged into others. */
    public int gone() {
        return gone;
    }
}
