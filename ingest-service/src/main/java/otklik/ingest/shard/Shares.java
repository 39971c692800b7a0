package otklik.ingest.shard;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import otklik.ingest.Settings;
import otklik.ingest.crm.Budget;
import otklik.ingest.kafka.Journal;

/** The requests that the account allows: as the group's leader splits them, and this member's share. */
final class Shares {
    private static final Logger LOG = Logger.getLogger(Shares.class);

    /** These hardly ask the Bot API, even for their history. */
    private static final Set<String> FEW_REQUESTS = Set.of(Shard.REFERENCE, Shard.ORDERS);

    private final Settings settings;
    private final Map<String, Object> kafka;
    private final Shards shards;
    private final Budget budget;

    Shares(Settings settings, Map<String, Object> kafka, Shards shards, Budget budget) {
        this.settings = settings;
        this.kafka = Map.copyOf(kafka);
        this.shards = shards;
        this.budget = budget;
    }

    /** A partition beyond the shards of these settings was a shard of others: it stands for nothing. */
    List<Shard> shards(Collection<TopicPartition> partitions) {
        return partitions.stream()
                .map(TopicPartition::partition)
                .filter(number -> number < shards.all().size())
                .map(shards.all()::get)
                .toList();
    }

    Map<String, Double> split(Map<String, List<Shard>> owned) {
        return Split.split(settings.maxRps(), owned, shards.all(), busy());
    }

    void take(double share) {
        budget.allow(share);
    }

    /** While Kafka does not tell, each is as busy as another. */
    private Set<Shard> busy() {
        try {
            Set<String> complete = Journal.completeShards(kafka, settings.scope());
            Set<Shard> busy = new HashSet<>(shards.all());
            busy.removeIf(shard -> complete.contains(shard.name()) || FEW_REQUESTS.contains(shard.feed()));
            return busy;
        } catch (RuntimeException e) {
            LOG.warn("which histories are read is not known, the requests are split evenly ("
                    + e.getClass().getSimpleName() + ")");
            return Set.of();
        }
    }
}
