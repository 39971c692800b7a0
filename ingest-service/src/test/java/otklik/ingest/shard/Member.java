package otklik.ingest.shard;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import otklik.ingest.Settings;
import otklik.ingest.crm.Budget;
import otklik.ingest.crm.CrmClient;
import otklik.ingest.feed.Feeds;
import otklik.ingest.feed.Standing;
import otklik.sandbox.crm.RetailCrmServer;
import otklik.settings.Environment;

/** One ingest process as a thread of this one, with the settings of tests: small pages, fast polls. */
public final class Member implements AutoCloseable {
    public final Ownership ownership;
    final Budget budget = new Budget(0);
    private final Thread thread;

    private Member(Settings settings, Map<String, Object> kafka, Clock clock) {
        Feeds feeds = new Feeds(settings, kafka, new CrmClient(budget), clock);
        ownership = new Ownership(settings, kafka, Shards.of(settings), feeds, budget, clock);
        thread = new Thread(ownership, "ownership");
        thread.setDaemon(true);
        thread.start();
    }

    public static Member start(RetailCrmServer crm, String kafka, Clock clock, Map<String, String> others) {
        return new Member(settings(crm.url(), crm.botToken(), others), kafka(kafka), clock);
    }

    static Settings settings(String url, String token, Map<String, String> others) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "RETAILCRM_MG_URL", url,
                "RETAILCRM_MG_TOKEN", token,
                "RETAILCRM_PAGE_SIZE", "20",
                "RETAILCRM_MAX_RPS", "100",
                "POLL_INTERVAL", "200ms"));
        variables.putAll(others);
        return Settings.from(new Environment(name -> Optional.ofNullable(variables.get(name))));
    }

    static Map<String, Object> kafka(String servers) {
        return Map.of("bootstrap.servers", servers);
    }

    public Map<String, Standing.Picture> shards() {
        return ownership.pictures();
    }

    public boolean isLive() {
        return !shards().isEmpty()
                && shards().values().stream().allMatch(Standing.Picture::historyComplete)
                && problems().isEmpty();
    }

    public Optional<String> problems() {
        return shards().values().stream()
                .map(Standing.Picture::problem)
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public void close() {
        ownership.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
