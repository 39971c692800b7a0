package otklik.ingest.facts;

import com.carrotsearch.hppc.LongHashSet;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.LongSupplier;
import otklik.events.Topics;
import otklik.events.crm.Order;
import otklik.ingest.facts.Memory.Kind;
import otklik.ingest.translation.OrderTranslation;

/**
 * Rows of {@code /orders}: those that belong to a dialog. One that names no dialog is linked weakly, by its client and
 * its time, if it was made in the period; one that names neither is nobody's.
 */
public final class OrderRows implements Rows {
    private final OrderTranslation translation;
    private final Scope scope;
    private final Memory memory;
    private final ClientDialogs dialogs;
    private final LongSupplier position;
    private final LongHashSet unlinked = new LongHashSet();

    /** @param position the last entry of the CRM's history that was there when the rows were read */
    public OrderRows(
            OrderTranslation translation, Scope scope, Memory memory, ClientDialogs dialogs, LongSupplier position) {
        this.translation = translation;
        this.scope = scope;
        this.memory = memory;
        this.dialogs = dialogs;
        this.position = position;
    }

    @Override
    public void take(JsonNode row, Batch batch) throws InterruptedException {
        long id = translation.orderId(row);
        Optional<Order> order = order(row);
        if (order.isPresent()) {
            unlinked.remove(id);
            publish(id, order.get(), batch);
        } else {
            vanished(id, batch);
            unlinked.add(id);
        }
    }

    @Override
    public void vanished(long id, Batch batch) {
        unlinked.remove(id);
        if (memory.of(Kind.ORDER).isLive(id)) {
            Fact before = memory.of(Kind.ORDER).fact(id).orElseThrow();
            memory.changes(Kind.ORDER, id, before.gone(position.getAsLong()), batch);
            batch.add(Topics.ORDERS, Long.toString(id), null);
        }
    }

    /** Orders met by this process that belong to no dialog. */
    public int unlinked() {
        return unlinked.size();
    }

    private void publish(long id, Order order, Batch batch) {
        long version = position.getAsLong();
        if (memory.changes(Kind.ORDER, id, Fact.of(order, version), batch)) {
            batch.add(Topics.ORDERS, order.orderId(), order.withVersion(version));
        }
    }

    private Optional<Order> order(JsonNode row) throws InterruptedException {
        Optional<Long> named = translation.dialogId(row);
        return named.isPresent()
                ? Optional.of(translation.order(row, named.get(), Order.BY_DIALOG))
                : dialogOfClient(row).map(found -> translation.order(row, found, Order.WEAK));
    }

    private Optional<Long> dialogOfClient(JsonNode row) throws InterruptedException {
        Optional<Long> client = translation.clientId(row);
        OffsetDateTime createdAt = translation.createdAt(row);
        return client.isPresent() && scope.holds(createdAt)
                ? dialogs.dialog(client.get(), createdAt.toInstant())
                : Optional.empty();
    }
}
