package otklik.notifier.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final OffsetDateTime MIDNIGHT = OffsetDateTime.parse("2026-11-21T00:00:00+03:00");
    private static final OffsetDateTime NOW = MIDNIGHT.plusHours(9);
    private static final String REPORT = "daily/2026-11-20";

    private final Outbox outbox = new Outbox(List.of());

    @Test
    void shouldSendAReportOnceAndAgainOnDemand() {
        keep(outbox.request(REPORT, messages(2), false, NOW));
        assertThat(outbox.request(REPORT, messages(2), true, NOW).accepted())
                .as("on its way")
                .isFalse();
        sendAll();
        assertThat(outbox.request(REPORT, messages(2), false, NOW).accepted()).isFalse();
        Decision again = outbox.request(REPORT, messages(1), true, NOW);
        assertThat(again.queued()).extracting(Entry::key).containsExactly(REPORT + "/part-1");
        assertThat(again.dropped()).containsExactly(REPORT + "/part-2");
    }

    @Test
    void shouldSendPartsInTheirOrder() {
        keep(outbox.request(REPORT, messages(11), false, NOW));
        List<Integer> order = new ArrayList<>();
        while (outbox.next().isPresent()) {
            Entry next = outbox.next().get();
            order.add(next.part());
            outbox.put(next.sent(1, NOW));
        }
        assertThat(order).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    @Test
    void shouldNotSendAgainByItselfWhatWasUnderWayAtTheEnd() {
        keep(outbox.request(REPORT, messages(2), false, NOW));
        outbox.put(outbox.next().orElseThrow().sending(NOW));
        outbox.atStart(NOW.plusMinutes(1), MIDNIGHT).forEach(outbox::put);
        assertThat(outbox.next()).get().extracting(Entry::part).isEqualTo(2);
        sendAll();
        assertThat(outbox.standing(REPORT).state()).contains(State.UNKNOWN);
        assertThat(outbox.request(REPORT, messages(2), false, NOW).accepted()).isFalse();
        assertThat(outbox.request(REPORT, messages(2), true, NOW).accepted()).isTrue();
    }

    @Test
    void shouldGiveUpWhatCouldNotBeSentOnItsDay() {
        keep(outbox.request(REPORT, messages(1), false, NOW));
        assertThat(outbox.atStart(NOW.plusHours(1), MIDNIGHT)).isEmpty();
        assertThat(outbox.atStart(NOW.plusDays(1), MIDNIGHT.plusDays(1)))
                .extracting(Entry::state)
                .containsExactly(State.FAILED);
    }

    @Test
    void shouldTryWhatFailedTodayAnewAtStartAndOnDemand() {
        keep(outbox.request(REPORT, messages(2), false, NOW));
        Entry first = outbox.next().orElseThrow();
        outbox.put(first.sent(5, NOW));
        Entry second = outbox.next().orElseThrow();
        outbox.put(second.failed("no chat", NOW));
        assertThat(outbox.standing(REPORT).reason()).contains("no chat");
        assertThat(outbox.atStart(NOW, MIDNIGHT)).containsExactly(second.pendingAgain(NOW));
        assertThat(outbox.atStart(NOW.plusDays(1), MIDNIGHT.plusDays(1))).isEmpty();
        assertThat(outbox.request(REPORT, messages(2), false, NOW).queued()).containsExactly(second.pendingAgain(NOW));
    }

    @Test
    void shouldKeepNoTextOnceSent() {
        keep(outbox.request(REPORT, messages(1), false, NOW));
        Entry sent = outbox.next().orElseThrow().sent(5, NOW);
        assertThat(sent.html() + sent.plain()).isEmpty();
        assertThat(sent.messageId()).isEqualTo(5);
    }

    private void sendAll() {
        while (outbox.next().isPresent()) {
            outbox.put(outbox.next().get().sending(NOW).sent(1, NOW));
        }
    }

    private void keep(Decision decision) {
        decision.queued().forEach(outbox::put);
        decision.dropped().forEach(outbox::drop);
    }

    private static List<Entry> messages(int parts) {
        List<Entry> messages = new ArrayList<>();
        for (int part = 1; part <= parts; part++) {
            messages.add(Entry.pending(REPORT, part, parts, "<b>1</b>", "1", NOW));
        }
        return messages;
    }
}
