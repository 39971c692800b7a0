package otklik.analysis.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import otklik.events.crm.Order;

/**
 * Brings a dialog and its orders to its chat, whichever is known first; a chat that a dialog leaves, or a dialog that is
 * deleted, is told so.
 */
final class DialogRouting extends ContextualProcessor<String, OfDialog, String, OfDialog> {
    private static final String OWNERS = "chats-of-dialogs";
    private static final String ORDERS = "orders-of-dialogs";

    /** The chat that a dialog was last known to belong to. */
    record Owner(String chatId, Long version) {
        boolean overtook(Long version) {
            return version != null && this.version != null && version < this.version;
        }
    }

    private KeyValueStore<String, Owner> owners;
    private KeyValueStore<String, Order> orders;

    static Set<StoreBuilder<?>> stores() {
        return Set.of(ChatStores.onDisk(OWNERS, Json.of(Owner.class)), ChatStores.onDisk(ORDERS, Json.of(Order.class)));
    }

    @Override
    public void init(ProcessorContext<String, OfDialog> context) {
        super.init(context);
        owners = context.getStateStore(OWNERS);
        orders = context.getStateStore(ORDERS);
    }

    @Override
    public void process(Record<String, OfDialog> found) {
        if (found.value().aboutOrder()) {
            routeOrder(found);
        } else {
            routeDialog(found);
        }
    }

    private void routeOrder(Record<String, OfDialog> found) {
        OfDialog fact = found.value();
        orders.put(key(fact.dialogId(), fact.orderId()), fact.order());
        tell(found, ownerOf(fact.dialogId()), fact);
    }

    private void routeDialog(Record<String, OfDialog> found) {
        OfDialog fact = found.value();
        if (overtaken(fact)) {
            return;
        }
        String known = ownerOf(fact.dialogId());
        String owner = fact.dialog() == null ? null : fact.dialog().chatId();
        boolean moved = owner == null || !owner.equals(known);
        List<Order> made = moved ? ordersOf(fact.dialogId()) : List.of();
        if (moved) {
            tell(found, known, OfDialog.dialog(fact.dialogId(), null));
            made.forEach(order -> tell(found, known, OfDialog.order(fact.dialogId(), order.orderId(), null)));
        }
        owners.put(
                fact.dialogId(),
                owner == null ? null : new Owner(owner, fact.dialog().version()));
        tell(found, owner, fact);
        made.forEach(order -> tell(found, owner, OfDialog.order(fact.dialogId(), order.orderId(), order)));
    }

    /** An older fact must not bring a dialog back to the chat it has left. */
    private boolean overtaken(OfDialog fact) {
        Owner known = owners.get(fact.dialogId());
        return fact.dialog() != null
                && known != null
                && known.overtook(fact.dialog().version());
    }

    private String ownerOf(String dialogId) {
        Owner known = owners.get(dialogId);
        return known == null ? null : known.chatId();
    }

    private void tell(Record<String, OfDialog> found, String chatId, OfDialog told) {
        if (chatId != null) {
            context().forward(found.withKey(chatId).withValue(told));
        }
    }

    private List<Order> ordersOf(String dialogId) {
        List<Order> made = new ArrayList<>();
        try (KeyValueIterator<String, Order> rows = orders.prefixScan(key(dialogId, ""), new StringSerializer())) {
            rows.forEachRemaining(row -> made.add(row.value));
        }
        return made;
    }

    private static String key(String dialogId, String orderId) {
        return dialogId + ChatStores.SEPARATOR + orderId;
    }
}
