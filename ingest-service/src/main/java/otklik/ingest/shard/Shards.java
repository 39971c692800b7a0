package otklik.ingest.shard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The shards of an account in a fixed order; the number of each is its partition of the shards topic. */
public record Shards(List<Shard> all) {
    public Shards {
        all = List.copyOf(all);
    }

    /** @param channels types of channels */
    public static Shards of(Set<String> channels, boolean withOrders) {
        List<Shard> all = new ArrayList<>();
        all.add(new Shard(Shard.REFERENCE, ""));
        all.add(new Shard(Shard.DIALOGS, ""));
        channels.stream().sorted().forEach(channel -> {
            all.add(new Shard(Shard.CHATS, channel));
            all.add(new Shard(Shard.MESSAGES, channel));
        });
        if (withOrders) {
            all.add(new Shard(Shard.ORDERS, ""));
        }
        return new Shards(all);
    }

    /** Where another source needs no such feed. */
    public Shards without(String feed) {
        return new Shards(
                all.stream().filter(shard -> !shard.feed().equals(feed)).toList());
    }
}
