package otklik.publisher.browser;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import otklik.events.Topics;
import otklik.publisher.kafka.TopicSetup;
import otklik.sandbox.kafka.EmbeddedBroker;

/** A broker with a shop on it, and a board behind a password. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {
    static final String USER = "head";
    static final String PASSWORD = "of-sales-7";

    private EmbeddedBroker broker;
    private Shop shop;

    @Override
    public Map<String, String> start() {
        broker = EmbeddedBroker.temporary();
        try {
            TopicSetup.createMissing(Map.of("bootstrap.servers", broker.bootstrapServers()), Topics.all());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        shop = new Shop(broker.bootstrapServers());
        shop.open();
        return Map.of(
                "kafka.bootstrap.servers",
                broker.bootstrapServers(),
                "BOARD_USER",
                USER,
                "BOARD_PASSWORD",
                PASSWORD,
                "RETAILCRM_URL",
                "https://shop.retailcrm.example",
                // Nobody listens there: a chat opens without marks.
                "ANALYSIS_URL",
                "http://127.0.0.1:9",
                "WORK_HOURS",
                "00:00-24:00");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(shop, new TestInjector.MatchesType(Shop.class));
    }

    @Override
    public void stop() {
        shop.close();
        broker.close();
    }
}
