package otklik.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class GatheringTest {
    private Instant now = Instant.parse("2026-11-25T10:00:00Z");
    private final Gathering gathering = new Gathering(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void shouldGatherTwiceAsManyPagesEachTime() {
        assertThat(pages(10)).isEqualTo(1);
        assertThat(pages(10)).isEqualTo(2);
        assertThat(pages(10)).isEqualTo(4);
    }

    @Test
    void shouldGatherNoMoreThanATransactionHolds() {
        for (int i = 0; i < 10; i++) {
            pages(1_000);
        }
        assertThat(pages(1_000)).isEqualTo(5);
        assertThat(gathering.rows()).isEqualTo(5_000);
    }

    @Test
    void shouldNotLetWhatIsGatheredWait() {
        pages(10);
        gathering.begin();
        gathering.took(10);
        assertThat(gathering.holdsMore()).isTrue();
        now = now.plus(Duration.ofMillis(500));
        assertThat(gathering.holdsMore()).isFalse();
    }

    private int pages(int rows) {
        int pages = 0;
        gathering.begin();
        do {
            gathering.took(rows);
            pages++;
        } while (gathering.holdsMore());
        gathering.committed();
        return pages;
    }
}
