package otklik.ingest.shard;

import java.util.ArrayList;
import java.util.List;
import otklik.ingest.Settings;

/** The shards of an account in a fixed order; the number of each is its partition of the shards topic. */
public record Shards(List<Shard> all) {
    public Shards {
        all = List.copyOf(all);
    }

    /** A module of REST lists tells dialogs with its chats, and none that an order could name. */
    public static Shards of(Settings settings) {
        List<Shard> all = new ArrayList<>();
        all.add(new Shard(Shard.REFERENCE, ""));
        if (settings.bot().isPresent()) {
            all.add(new Shard(Shard.DIALOGS, ""));
        }
        settings.channels().stream().sorted().forEach(channel -> {
            all.add(new Shard(Shard.CHATS, channel));
            all.add(new Shard(Shard.MESSAGES, channel));
        });
        if (settings.bot().isPresent() && settings.orders().isPresent()) {
            all.add(new Shard(Shard.ORDERS, ""));
        }
        return new Shards(all);
    }
}
