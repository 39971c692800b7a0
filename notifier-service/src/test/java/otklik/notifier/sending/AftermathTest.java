package otklik.notifier.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import otklik.notifier.outbox.Entry;
import otklik.notifier.outbox.State;
import otklik.notifier.telegram.Outcome;

class AftermathTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-21T09:00:00+03:00");
    private static final Entry SENDING =
            Entry.pending("daily/2026-11-20", 1, 1, "<b>1</b>", "1", NOW).sending(NOW);

    @Test
    void shouldTryAgainLaterAndLaterWhenItWasNeverSent() {
        Outcome never = new Outcome.NeverSent("no connection");
        assertThat(after(never, 0).entry().state()).isEqualTo(State.PENDING);
        assertThat(after(never, 0).pause()).isEqualTo(Duration.ofSeconds(1));
        assertThat(after(never, 3).pause()).isEqualTo(Duration.ofSeconds(8));
        assertThat(after(never, 900).pause()).isEqualTo(Duration.ofMinutes(5));
        assertThat(after(never, 0).problem()).contains("no connection");
    }

    @Test
    void shouldWaitAsAsked() {
        Aftermath after = after(new Outcome.TooMany(Duration.ofSeconds(33)), 0);
        assertThat(after.entry().state()).isEqualTo(State.PENDING);
        assertThat(after.pause()).isEqualTo(Duration.ofSeconds(33));
        assertThat(after.problem()).isEmpty();
    }

    @Test
    void shouldNotTryAgainWhenItMayHaveArrived() {
        Aftermath after = after(new Outcome.Unknown("lost"), 0);
        assertThat(after.entry().state()).isEqualTo(State.UNKNOWN);
        assertThat(after.entry().reason()).isEqualTo("lost");
        assertThat(after.problem()).isEmpty();
    }

    @Test
    void shouldNeedAPersonWhenRejected() {
        Aftermath after = after(new Outcome.Rejected("TELEGRAM_CHAT_ID is wrong"), 0);
        assertThat(after.entry().state()).isEqualTo(State.FAILED);
        assertThat(after.entry().plain()).as("kept for another try").isEqualTo("1");
        assertThat(after.problem()).contains("TELEGRAM_CHAT_ID is wrong");
    }

    private static Aftermath after(Outcome outcome, int failures) {
        return Aftermath.of(SENDING, outcome, failures, NOW);
    }
}
