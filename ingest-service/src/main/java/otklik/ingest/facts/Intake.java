package otklik.ingest.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import otklik.events.DeadLetter;
import otklik.events.InvalidEvent;
import otklik.ingest.facts.Memory.Kind;
import otklik.ingest.translation.UnreadableRow;

/**
 * Takes pages of a list. A row that cannot be read becomes a dead letter, once, and the others go on; but when too
 * many of a page cannot be read, RetailCRM has changed, and the page is refused as a whole.
 */
public final class Intake {
    /** So many bad rows are never a change of the whole list. */
    private static final int FEW = 2;

    private final String path;
    private final Rows rows;
    private final Memory memory;
    private final int badPercent;
    private final Clock clock;

    /**
     * @param path of the list, as the source of dead letters
     * @param badPercent of more unreadable rows in a page than these percent the page is refused
     */
    public Intake(String path, Rows rows, Memory memory, int badPercent, Clock clock) {
        this.path = path;
        this.rows = rows;
        this.memory = memory;
        this.badPercent = badPercent;
        this.clock = clock;
    }

    /** @throws ChangedShape when too many rows cannot be read */
    public void take(List<JsonNode> page, Batch batch) throws InterruptedException {
        int bad = 0;
        int unreadable = 0;
        for (JsonNode row : page) {
            try {
                rows.take(row, batch);
            } catch (UnreadableRow | InvalidEvent e) {
                bad += reject(row, e.getMessage(), batch) ? 1 : 0;
                unreadable++;
                boolean nothingElse = unreadable == page.size() && unreadable * 100L > (long) badPercent * page.size();
                if (unreadable > FEW && (nothingElse || bad > FEW && bad * 100L > (long) badPercent * page.size())) {
                    throw new ChangedShape(path, bad, page.size(), e.getMessage());
                }
            }
        }
    }

    public Rows rows() {
        return rows;
    }

    private boolean reject(JsonNode row, String reason, Batch batch) {
        Fact fact = Fact.of(path + row, null);
        boolean fresh = memory.changes(Kind.UNREADABLE, fact.hash(), fact, batch);
        if (fresh) {
            OffsetDateTime now = OffsetDateTime.now(clock).withNano(0);
            batch.add(new DeadLetter(path, null, null, reason, row.toString(), now));
        }
        return fresh;
    }
}
