package otklik.analysis.kafka;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import otklik.events.crm.Order;

/** Brings an order to its dialog; a dialog that it leaves is told so. */
final class OrderRouting extends ContextualProcessor<String, Fact, String, OfDialog> {
    static final String KNOWN = "orders-by-id";

    private KeyValueStore<String, Order> known;

    @Override
    public void init(ProcessorContext<String, OfDialog> context) {
        super.init(context);
        known = context.getStateStore(KNOWN);
    }

    @Override
    public void process(Record<String, Fact> found) {
        Fact.OfOrder fact = (Fact.OfOrder) found.value();
        Order before = known.get(fact.orderId());
        Order now = fact.order();
        if (before != null && now != null && older(now.version(), before.version())) {
            return;
        }
        known.put(fact.orderId(), now);
        if (before != null && (now == null || !before.dialogId().equals(now.dialogId()))) {
            tell(found, before.dialogId(), OfDialog.order(before.dialogId(), fact.orderId(), null));
        }
        if (now != null) {
            tell(found, now.dialogId(), OfDialog.order(now.dialogId(), fact.orderId(), now));
        }
    }

    private void tell(Record<String, Fact> found, String dialogId, OfDialog told) {
        if (!dialogId.isEmpty()) {
            context().forward(found.withKey(dialogId).withValue(told));
        }
    }

    private static boolean older(Long version, Long known) {
        return version != null && known != null && version < known;
    }
}
