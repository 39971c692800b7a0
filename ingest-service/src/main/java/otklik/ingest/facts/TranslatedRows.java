package otklik.ingest.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/** Rows of another source, turned into those of the MG Bot API first. */
public final class TranslatedRows implements Rows {
    private final Function<JsonNode, ObjectNode> translation;
    private final Rows rows;

    public TranslatedRows(Function<JsonNode, ObjectNode> translation, Rows rows) {
        this.translation = translation;
        this.rows = rows;
    }

    @Override
    public void take(JsonNode row, Batch batch) throws InterruptedException {
        rows.take(translation.apply(row), batch);
    }

    @Override
    public void vanished(long id, Batch batch) {
        rows.vanished(id, batch);
    }
}
