package otklik.notifier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import otklik.events.crm.IngestProgress;

class FreshnessTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-21T09:00:00+03:00");

    @Test
    void shouldBeAsFreshAsTheFeedThatWasReadLongestAgo() {
        Freshness fresh = of(feed("dialogs", NOW.minusHours(2), NOW), feed("orders", NOW, NOW));
        assertThat(fresh.at()).contains(NOW.minusHours(2).atZoneSameInstant(ZONE));
        assertThat(fresh.behind(NOW.atZoneSameInstant(ZONE))).contains(Duration.ofHours(2));
        assertThat(fresh.loading()).isFalse();
    }

    @Test
    void shouldNotMindAQuarterOfAnHour() {
        assertThat(of(feed("dialogs", NOW.minusMinutes(15), NOW)).behind(NOW.atZoneSameInstant(ZONE)))
                .isEmpty();
    }

    @Test
    void shouldSayThatHistoryIsLoaded() {
        assertThat(of(feed("dialogs", NOW, null)).loading()).isTrue();
        assertThat(of(feed("dialogs", NOW, NOW), feed("reference", NOW, null)).loading())
                .as("it never has one")
                .isFalse();
    }

    @Test
    void shouldForgetAFeedThatNobodyWantsAnyMore() {
        assertThat(of(feed("chats/viber", NOW.minusDays(8), null), feed("dialogs", NOW, NOW)))
                .isEqualTo(of(feed("dialogs", NOW, NOW)));
        assertThat(of(feed("dialogs", NOW.minusDays(8), NOW)).at())
                .as("all are old")
                .isPresent();
    }

    @Test
    void shouldNotKnowWithoutFeeds() {
        assertThat(of().at()).isEmpty();
    }

    private static Freshness of(IngestProgress... feeds) {
        return Freshness.of(List.of(feeds), ZONE);
    }

    private static IngestProgress feed(String name, OffsetDateTime reported, OffsetDateTime complete) {
        return new IngestProgress(name, reported, complete);
    }
}
