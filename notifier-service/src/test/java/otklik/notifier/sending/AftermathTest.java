package otklik.notifier.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import otklik.notifier.outbox.Entry;
import otklik.notifier.outbox.State;
import otklik.notifier.report.Rich;
import otklik.notifier.routing.Kind;
import otklik.notifier.routing.Place;
import otklik.notifier.telegram.Content;
import otklik.notifier.telegram.Outcome;

class AftermathTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-21T09:00:00+03:00");
    private static final Content CONTENT = Content.of(Rich.text("1"), List.of());
    private static final Entry SENDING = Entry.pending(
                    "daily/2026-11-20", 1, 1, Kind.DAILY, Place.of("-5"), false, CONTENT, NOW)
            .sending(0, NOW);

    @Test
    void shouldTryAgainLaterAndLaterWhenItWasNeverSent() {
        Outcome never = new Outcome.NeverSent("no connection");
        assertThat(after(never, 0).entry().state()).isEqualTo(State.PENDING);
        assertThat(after(never, 0).pauseOfAll()).isEqualTo(Duration.ofSeconds(1));
        assertThat(after(never, 3).pauseOfAll()).isEqualTo(Duration.ofSeconds(8));
        assertThat(after(never, 900).pauseOfAll()).isEqualTo(Duration.ofMinutes(5));
        assertThat(after(never, 0).problem()).contains("no connection");
    }

    @Test
    void shouldLoseNothingWhileTheTokenIsRefused() {
        Aftermath after = after(new Outcome.Unauthorized("token"), 2);
        assertThat(after.entry().state()).isEqualTo(State.PENDING);
        assertThat(after.pauseOfAll()).isEqualTo(Duration.ofSeconds(4));
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
    void shouldDropAnAnswerThatMayHaveArrived() {
        Entry reply = Entry.pending("reply/7", 1, 1, Kind.REPLY, Place.of("5"), false, CONTENT, NOW)
                .sending(0, NOW);
        Aftermath after = Aftermath.of(new Call(Call.Type.SEND, reply, 0), "", new Outcome.Unknown("lost"), 0, NOW);
        assertThat(after.entry().closed()).isTrue();
        assertThat(after.entry().content()).isNull();
    }

    @Test
    void shouldNeedAPersonWhenRejectedOrShutOut() {
        Aftermath after = after(new Outcome.Rejected("refused"), 0);
        assertThat(after.entry().state()).isEqualTo(State.FAILED);
        assertThat(after.entry().content()).as("kept for another try").isNotNull();
        assertThat(after.problem()).contains("refused");
        assertThat(after.shut()).isFalse();
        assertThat(after(new Outcome.ShutOut("kicked"), 0).shut()).isTrue();
    }

    @Test
    void shouldKeepTheIdOfAMessageThatWasFound() {
        Entry unknown = SENDING.unknown("lost", NOW);
        Call search = new Call(Call.Type.SEARCH, unknown, 12);
        Aftermath found = Aftermath.of(search, CONTENT.print(), new Outcome.Sent(0), 0, NOW);
        assertThat(found.entry().messageId()).isEqualTo(12);
        assertThat(found.entry().state()).isEqualTo(State.SENT);
        assertThat(Aftermath.of(search, CONTENT.print(), new Outcome.NoMessage(), 0, NOW)
                        .missed())
                .isTrue();
        assertThat(Aftermath.of(search, CONTENT.print(), new Outcome.Unknown("lost"), 0, NOW)
                        .missed())
                .isFalse();
    }

    @Test
    void shouldChangeAgainWhatMayHaveBeenChanged() {
        Entry sent = SENDING.sent(5, "other", NOW);
        Call edit = new Call(Call.Type.EDIT, sent, 5);
        assertThat(Aftermath.of(edit, CONTENT.print(), new Outcome.Unknown("lost"), 0, NOW)
                        .entry())
                .isSameAs(sent);
        assertThat(Aftermath.of(edit, CONTENT.print(), new Outcome.NoMessage(), 0, NOW)
                        .entry()
                        .closed())
                .isTrue();
    }

    private static Aftermath after(Outcome outcome, int failures) {
        return Aftermath.of(new Call(Call.Type.SEND, SENDING, 0), CONTENT.print(), outcome, failures, NOW);
    }
}
