package otklik.analysis.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.analysis.Settings;
import otklik.analysis.summary.SummaryCount;
import otklik.analysis.summary.SummaryShare;
import otklik.events.analytics.ChannelSummary;
import otklik.settings.Environment;

/** A group of chats, told of their shares in whatever order. */
class GroupProcessorTest {
    private static final long NOW = Instant.parse("2026-11-25T09:00:00Z").toEpochMilli();
    private static final GroupKind<SummaryShare> KIND = GroupKind.CHANNELS;

    @TempDir
    Path folder;

    private final Set<StoreBuilder<?>> stores = KIND.stores().builders().ofSums();
    private MockProcessorContext<String, Emission> context;
    private GroupProcessor<SummaryShare> processor;

    @BeforeEach
    void start() {
        context = new MockProcessorContext<>(new Properties(), new TaskId(0, 0), folder.toFile());
        context.setCurrentSystemTimeMs(NOW);
        stores.forEach(builder -> {
            StateStore store = builder.withLoggingDisabled().build();
            store.init(context.getStateStoreContext(), store);
            context.addStateStore(store);
        });
        Settings settings = Settings.from(new Environment(name -> Optional.empty()));
        processor = new GroupProcessor<>(KIND, settings.rules().hours(), 400, Gate.opened(), new Rushes());
        processor.init(context);
    }

    @AfterEach
    void stop() {
        stores.forEach(builder -> context.getStateStore(builder.name()).close());
    }

    @Test
    void shouldIgnoreAShareThatANewerOneHasOvertaken() {
        hear("7", 3, share(4));
        hear("7", 2, share(1));
        assertThat(told()).isEqualTo(List.of(4L));
        hear("7", 2, null);
        hear("7", 3, share(9));
        assertThat(told()).as("nothing new").isEmpty();
        hear("7", 4, share(5));
        assertThat(told()).isEqualTo(List.of(5L));
    }

    @Test
    void shouldNotBringBackAChatThatHasLeft() {
        hear("8", 1, share(2));
        hear("7", 5, null);
        hear("7", 4, share(1));
        assertThat(told()).isEqualTo(List.of(2L));
    }

    @Test
    void shouldKeepTheVersionsOfChatsApart() {
        hear("7", 9, share(4));
        hear("8", 1, share(2));
        assertThat(told()).isEqualTo(List.of(6L));
    }

    private void hear(String chatId, long version, SummaryShare share) {
        processor.process(new Record<>(
                GroupKind.key(KIND.name(), "whatsapp"), new Contribution(chatId, version, packed(share)), NOW));
    }

    private static byte[] packed(SummaryShare share) {
        return share == null ? null : KIND.packing().packed(share);
    }

    /** The inbound messages of the rows told since. */
    private List<Long> told() {
        context.scheduledPunctuators().get(0).getPunctuator().punctuate(NOW);
        List<Long> inbound = context.forwarded().stream()
                .map(found -> (Emission.OfTopic) found.record().value())
                .map(row -> (ChannelSummary) row.event())
                .map(ChannelSummary::inbound)
                .toList();
        context.resetForwards();
        return inbound;
    }

    private static SummaryShare share(long inbound) {
        SummaryShare share = SummaryShare.empty();
        share.counts().add(SummaryCount.CHATS, 1);
        share.counts().add(SummaryCount.INBOUND, inbound);
        return share;
    }
}
