package otklik.analysis.kafka;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;
import otklik.events.crm.IngestProgress;
import otklik.events.crm.Manager;
import otklik.events.crm.Period;

/** What every chat needs to know: a manager of this id (absent: gone), the period, or how fresh the facts are. */
record Reference(String managerId, Manager manager, Period period, IngestProgress progress) {
    static Reference of(Fact fact) {
        if (fact instanceof Fact.OfManager manager) {
            return new Reference(manager.managerId(), manager.manager(), null, null);
        }
        return fact instanceof Fact.OfPeriod period
                ? new Reference(null, null, period.period(), null)
                : new Reference(null, null, null, ((Fact.OfProgress) fact).progress());
    }

    Fact fact() {
        if (progress != null) {
            return new Fact.OfProgress(progress);
        }
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
