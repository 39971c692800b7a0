package otklik.publisher.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import otklik.events.Topics;
import otklik.events.crm.IngestProgress;
import otklik.publisher.board.Freshness.Reading;

class FreshnessTest {
    private static final Reading WHOLE = new Reading(9, 9, true, Optional.empty());

    private final Facts facts = new Facts();

    private Freshness freshness(Reading reading) {
        return new Look(facts, Boards.rules(), reading, Map.of(), Boards.NOON.toEpochSecond()).freshness();
    }

    private void reported(String feed, int secondsAgo, boolean complete) {
        Boards.tell(
                facts,
                Topics.PROGRESS,
                feed,
                new IngestProgress(feed, Boards.NOON.minusSeconds(secondsAgo), complete ? Boards.NOON : null));
    }

    @Test
    void shouldBeAsFreshAsTheFeedThatWasReadLongestAgo() {
        reported("messages/whatsapp", 3, true);
        reported("dialogs", 7, true);
        reported("orders", 5_000, true);
        reported("messages/telegram", 5_000, true);

        assertThat(freshness(WHOLE).state()).isEqualTo("fresh");
        assertThat(freshness(WHOLE).ageSec()).isEqualTo(7);
        assertThat(freshness(WHOLE).historyComplete()).isTrue();

        reported("chats/instagram", 61, false);
        assertThat(freshness(WHOLE).state()).isEqualTo("stale");
        assertThat(freshness(WHOLE).historyComplete()).isFalse();
    }

    @Test
    void shouldTellLoadingAndLossApart() {
        assertThat(freshness(WHOLE).state()).isEqualTo("stale");
        assertThat(freshness(new Reading(1, 9, false, Optional.empty())).state())
                .isEqualTo("loading");
        assertThat(freshness(new Reading(1, 9, true, Optional.of("Kafka"))).state())
                .isEqualTo("lost");
    }
}
