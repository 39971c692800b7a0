package otklik.analysis.kafka;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import otklik.events.crm.Dialog;

/** Brings a dialog to its chat; a chat that it leaves, or a dialog that is deleted, is told so. */
final class DialogRouting extends ContextualProcessor<String, Fact, String, DialogRouting.Routed> {
    static final String OWNERS = "chats-of-dialogs";

    /** A null dialog: it is no dialog of the chat any more. */
    record Routed(String dialogId, Dialog dialog) {}

    private KeyValueStore<String, String> owners;

    @Override
    public void init(ProcessorContext<String, Routed> context) {
        super.init(context);
        owners = context.getStateStore(OWNERS);
    }

    @Override
    public void process(Record<String, Fact> found) {
        Fact.OfDialog fact = (Fact.OfDialog) found.value();
        String known = owners.get(fact.dialogId());
        String owner = fact.dialog() == null ? null : fact.dialog().chatId();
        if (known != null && !known.equals(owner)) {
            context().forward(found.withKey(known).withValue(new Routed(fact.dialogId(), null)));
        }
        owners.put(fact.dialogId(), owner);
        if (owner != null) {
            context().forward(found.withKey(owner).withValue(new Routed(fact.dialogId(), fact.dialog())));
        }
    }
}
