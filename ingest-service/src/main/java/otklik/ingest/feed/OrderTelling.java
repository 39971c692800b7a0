package otklik.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import otklik.ingest.crm.ApiV5;
import otklik.ingest.facts.Batch;
import otklik.ingest.facts.Intake;
import otklik.ingest.facts.Memory.Kind;
import otklik.ingest.facts.OrderRows;
import otklik.ingest.kafka.Checkpoint;
import otklik.ingest.kafka.Journal;

/** Tells orders as they are found. */
final class OrderTelling {
    private final ApiV5 api;
    private final OrderRows rows;
    private final Intake intake;
    private final Journal journal;
    private final Standing standing;

    OrderTelling(ApiV5 api, OrderRows rows, int badPercent, Journal journal, Standing standing, Clock clock) {
        this.api = api;
        this.rows = rows;
        this.intake = new Intake("/api/v5/orders", rows, journal.memory(), badPercent, clock);
        this.journal = journal;
        this.standing = standing;
    }

    void take(List<JsonNode> page, Batch batch) throws InterruptedException {
        intake.take(page, batch);
    }

    /** Looks at these orders: who is not there is gone. */
    void look(Collection<Long> ids, Batch batch) throws InterruptedException {
        if (ids.isEmpty()) {
            return;
        }
        List<JsonNode> found = api.orders(ids);
        take(found, batch);
        List<Long> there = found.stream().map(row -> row.path("id").asLong(0)).toList();
        ids.stream().filter(id -> !there.contains(id)).forEach(id -> rows.vanished(id, batch));
    }

    /** Looks at all orders of these customers of the CRM. */
    void lookAtCustomers(Collection<Long> customers, Batch batch) throws InterruptedException {
        for (long customer : customers) {
            take(api.ordersOf(customer), batch);
        }
    }

    void commit(Batch batch, Map<String, Checkpoint> reached) {
        journal.commit(batch, reached);
        standing.told(journal.memory().of(Kind.ORDER).live());
        standing.unlinked(rows.unlinked());
    }
}
