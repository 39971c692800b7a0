package otklik.analysis.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import otklik.events.crm.IngestProgress;

class FreshnessTest {
    private static final long NOW = 1_800_000_000;

    private final KeyValueStore<String, Long> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore(Freshness.STORE), Serdes.String(), Serdes.Long())
            .withLoggingDisabled()
            .build();
    private Freshness freshness;

    @BeforeEach
    void open() {
        MockProcessorContext<Void, Void> context = new MockProcessorContext<>(new Properties());
        store.init(context.getStateStoreContext(), store);
        freshness = new Freshness(store, Set.of("whatsapp", "instagram"), NOW);
    }

    @Test
    void shouldBeAsFreshAsTheFeedThatWasReadLongestAgo() {
        hear("messages/whatsapp", NOW, NOW);
        hear("messages/instagram", NOW - 300, NOW);
        assertThat(freshness.stale(NOW)).isTrue();
        assertThat(freshness.known(NOW - 200)).isFalse();
        hear("messages/instagram", NOW - 10, NOW);
        assertThat(freshness.stale(NOW)).isFalse();
        assertThat(freshness.known(NOW - 10)).isTrue();
    }

    @Test
    void shouldBeLiveWhenTheLastFeedIs() {
        hear("messages/whatsapp", NOW, NOW - 50);
        hear("dialogs", NOW, 0);
        assertThat(freshness.liveSince()).isEmpty();
        hear("dialogs", NOW, NOW - 20);
        assertThat(freshness.liveSince()).hasValue(NOW - 20);
    }

    @Test
    void shouldNotWaitForFeedsThatTellNothingOfWhoWaitsNorForOtherChannels() {
        hear("messages/whatsapp", NOW, NOW - 50);
        hear("orders", NOW - 5_000, 0);
        hear("reference", NOW - 5_000, 0);
        hear("messages/telegram", NOW - 5_000, 0);
        assertThat(freshness.stale(NOW)).isFalse();
        assertThat(freshness.liveSince()).hasValue(NOW - 50);
    }

    private void hear(String feed, long reportedAt, long completeAt) {
        freshness.hear(new IngestProgress(feed, time(reportedAt), completeAt == 0 ? null : time(completeAt)));
    }

    private static OffsetDateTime time(long second) {
        return Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC);
    }
}
