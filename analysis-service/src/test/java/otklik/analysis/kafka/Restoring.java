package otklik.analysis.kafka;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.ProcessorWrapper;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.WrappedFixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.WrappedProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Fills stores before their processors begin, as Streams does from changelogs: the driver of tests has none, and wipes
 * the folder of the state when it is closed.
 */
public final class Restoring implements ProcessorWrapper {
    /** Rows by store, in the properties of the run. */
    static final class State {
        private final Map<String, List<KeyValue<Object, Object>>> rows = new TreeMap<>();

        void keep(String store, List<KeyValue<Object, Object>> found) {
            rows.put(store, List.copyOf(found));
        }

        @SuppressWarnings("unchecked")
        private void fill(StateStore store) {
            ((KeyValueStore<Object, Object>) store).putAll(rows.getOrDefault(store.name(), List.of()));
        }
    }

    static final String STATE = "analysis.run.state";

    private State state;

    @Override
    public void configure(Map<String, ?> configs) {
        state = (State) configs.get(STATE);
    }

    @Override
    public <KI, VI, KO, VO> WrappedProcessorSupplier<KI, VI, KO, VO> wrapProcessorSupplier(
            String name, ProcessorSupplier<KI, VI, KO, VO> supplier) {
        return ProcessorWrapper.asWrapped(new ProcessorSupplier<KI, VI, KO, VO>() {
            @Override
            public Processor<KI, VI, KO, VO> get() {
                return restored(supplier.get(), supplier.stores());
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return supplier.stores();
            }
        });
    }

    @Override
    public <KI, VI, VO> WrappedFixedKeyProcessorSupplier<KI, VI, VO> wrapFixedKeyProcessorSupplier(
            String name, FixedKeyProcessorSupplier<KI, VI, VO> supplier) {
        return ProcessorWrapper.asWrappedFixedKey(supplier);
    }

    private <KI, VI, KO, VO> Processor<KI, VI, KO, VO> restored(
            Processor<KI, VI, KO, VO> processor, Set<StoreBuilder<?>> stores) {
        return stores == null || stores.isEmpty()
                ? processor
                : new Processor<>() {
                    @Override
                    public void init(ProcessorContext<KO, VO> context) {
                        stores.forEach(store -> state.fill(context.getStateStore(store.name())));
                        processor.init(context);
                    }

                    @Override
                    public void process(Record<KI, VI> found) {
                        processor.process(found);
                    }

                    @Override
                    public void close() {
                        processor.close();
                    }
                };
    }
}
