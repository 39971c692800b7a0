package otklik.ingest.chaos;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import otklik.ingest.BotAccount;
import otklik.ingest.Settings;
import otklik.ingest.crm.Budget;
import otklik.ingest.crm.CrmClient;
import otklik.ingest.crm.LiveSocket;
import otklik.ingest.feed.Feeds;
import otklik.ingest.live.EventHints;
import otklik.ingest.live.LiveEvents;
import otklik.ingest.shard.Ownership;
import otklik.ingest.shard.Shard;
import otklik.ingest.shard.Shards;
import otklik.settings.Environment;

/** The service as a process without its web pages, with its settings from the environment; ends with its input. */
public final class Instance {
    /** The shortest that a broker allows by itself. */
    static final int SESSION_MS = 6_000;

    private Instance() {}

    public static void main(String[] arguments) throws IOException {
        Settings settings = Settings.from(new Environment(name -> Optional.ofNullable(System.getenv(name))));
        Map<String, Object> kafka = Map.of(
                "bootstrap.servers",
                System.getenv("KAFKA_BOOTSTRAP_SERVERS"),
                "session.timeout.ms",
                Integer.toString(SESSION_MS),
                "heartbeat.interval.ms",
                "1000");
        Budget budget = new Budget(0);
        Shards shards = Shards.of(settings);
        Clock clock = Clock.systemUTC();
        Feeds feeds = new Feeds(settings, kafka, new CrmClient(budget), clock);
        Ownership ownership = new Ownership(settings, kafka, shards, feeds, budget, clock);
        begin("ownership", ownership);
        begin("websocket", socket(settings.bot().orElseThrow(), budget, shards, ownership));
        while (System.in.read() >= 0) {
            // Nobody says anything: only the end counts.
        }
        Runtime.getRuntime().halt(0);
    }

    private static LiveSocket socket(BotAccount account, Budget budget, Shards shards, Ownership ownership) {
        BooleanSupplier wanted =
                () -> ownership.owned().stream().anyMatch(shard -> !shard.feed().equals(Shard.ORDERS));
        LiveEvents live = new LiveEvents(shards, ownership);
        return new LiveSocket(account.url(), account.token(), EventHints.WANTED, budget, wanted, live);
    }

    private static void begin(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
