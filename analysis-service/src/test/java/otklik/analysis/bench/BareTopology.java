package otklik.analysis.bench;

import static org.apache.kafka.common.serialization.Serdes.ByteArray;
import static org.apache.kafka.common.serialization.Serdes.String;

import org.apache.kafka.common.serialization.LongSerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import otklik.events.Topics;

/** The least that can be done with messages: read one, count it in its chat, tell the count. */
final class BareTopology {
    static final String COUNTS = "bench.counts.v1";
    private static final String STORE = "counts";

    private BareTopology() {}

    static Topology draw() {
        return new Topology()
                .addSource("messages", String().deserializer(), ByteArray().deserializer(), Topics.MESSAGES.name())
                .addProcessor("count", Counting::new, "messages")
                .addStateStore(
                        Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), String(), Serdes.Long()),
                        "count")
                .addSink("told", COUNTS, String().serializer(), new LongSerializer(), "count");
    }

    private static final class Counting extends ContextualProcessor<String, byte[], String, Long> {
        private KeyValueStore<String, Long> counts;

        @Override
        public void init(ProcessorContext<String, Long> context) {
            super.init(context);
            counts = context.getStateStore(STORE);
        }

        @Override
        public void process(Record<String, byte[]> found) {
            String chatId = Topics.MESSAGES.read(found.value()).chatId();
            Long known = counts.get(chatId);
            long count = known == null ? 1 : known + 1;
            counts.put(chatId, count);
            context().forward(found.withKey(chatId).withValue(count));
        }
    }
}
