package otklik.ingest.shard;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Configurable;

/**
 * Gives shards to the members of the group as Kafka's sticky assignor does, and with them each member's share of the
 * requests that the account allows: the leader knows who owns what, so the shares of all add up.
 */
public final class ShareAssignor extends CooperativeStickyAssignor implements Configurable {
    /** Name under which {@link Shares} is put among the settings of the consumer. */
    static final String SHARES = "otklik.shares";

    private Shares shares;

    @Override
    public void configure(Map<String, ?> settings) {
        shares = (Shares) settings.get(SHARES);
    }

    @Override
    public String name() {
        return "otklik-shares";
    }

    @Override
    public GroupAssignment assign(Cluster cluster, GroupSubscription subscriptions) {
        Map<String, Assignment> assigned = super.assign(cluster, subscriptions).groupAssignment();
        Map<String, List<Shard>> owned = new HashMap<>();
        assigned.forEach((member, assignment) -> owned.put(member, shares.shards(assignment.partitions())));
        Map<String, Double> split = shares.split(owned);
        Map<String, Assignment> withShares = new HashMap<>();
        assigned.forEach((member, assignment) ->
                withShares.put(member, new Assignment(assignment.partitions(), bytes(split.get(member)))));
        return new GroupAssignment(withShares);
    }

    @Override
    public void onAssignment(Assignment assignment, ConsumerGroupMetadata metadata) {
        super.onAssignment(assignment, metadata);
        shares.take(assignment.userData().getDouble(assignment.userData().position()));
    }

    private static ByteBuffer bytes(double share) {
        return ByteBuffer.allocate(Double.BYTES).putDouble(0, share);
    }
}
