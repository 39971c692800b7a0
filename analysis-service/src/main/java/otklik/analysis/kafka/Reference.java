package otklik.analysis.kafka;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;
import otklik.events.crm.Manager;
import otklik.events.crm.Period;

/** What every chat needs to know: a manager of this id (absent: gone), or the period. */
record Reference(String managerId, Manager manager, Period period) {
    static Reference of(Fact fact) {
        return fact instanceof Fact.OfManager manager
                ? new Reference(manager.managerId(), manager.manager(), null)
                : new Reference(null, null, ((Fact.OfPeriod) fact).period());
    }

    Fact fact() {
        return period == null ? new Fact.OfManager(managerId, manager) : new Fact.OfPeriod(period);
    }

    /** Sends a record to every partition. */
    static final class ToAll implements StreamPartitioner<String, Reference> {
        @Override
        public Optional<Set<Integer>> partitions(String topic, String key, Reference value, int count) {
            return Optional.of(IntStream.range(0, count).boxed().collect(Collectors.toSet()));
        }
    }
}
