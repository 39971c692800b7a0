package otklik.notifier.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import otklik.notifier.report.Rich;
import otklik.notifier.routing.Kind;
import otklik.notifier.routing.Place;
import otklik.notifier.telegram.Content;

class OutboxTest {
    private static final OffsetDateTime MIDNIGHT = OffsetDateTime.parse("2026-11-21T00:00:00+03:00");
    private static final OffsetDateTime NOW = MIDNIGHT.plusHours(9);
    private static final String REPORT = "daily/2026-11-20";
    private static final Place TEAM = Place.of("-5");
    private static final Content TEXT = text("1");

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
        assertThat(again.queued()).extracting(Entry::key).containsExactly(REPORT + "@-5/part-1");
        assertThat(again.dropped()).containsExactly(REPORT + "@-5/part-2");
    }

    @Test
    void shouldSendPartsInTheirOrder() {
        keep(outbox.request(REPORT, messages(11), false, NOW));
        List<Integer> order = new ArrayList<>();
        for (Entry next = next(); next != null; next = next()) {
            order.add(next.part());
            outbox.put(next.sent(1, TEXT.print(), NOW));
        }
        assertThat(order).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    @Test
    void shouldNotSendAgainByItselfWhatWasUnderWayAtTheEnd() {
        keep(outbox.request(REPORT, messages(2), false, NOW));
        outbox.put(next().sending(0, NOW));
        outbox.atStart(NOW.plusMinutes(1), MIDNIGHT).forEach(outbox::put);
        assertThat(next().part()).isEqualTo(2);
        sendAll();
        assertThat(outbox.standing(REPORT).state()).contains(State.UNKNOWN);
        assertThat(outbox.request(REPORT, messages(2), false, NOW).accepted()).isFalse();
        assertThat(outbox.request(REPORT, messages(2), true, NOW).accepted()).isTrue();
    }

    @Test
    void shouldGiveUpWhatCouldNotBeSentBeforeTheNextIsDue() {
        keep(outbox.request(REPORT, messages(1), false, NOW));
        assertThat(outbox.atStart(NOW.plusHours(16), MIDNIGHT.plusDays(1)))
                .as("past midnight")
                .isEmpty();
        assertThat(outbox.atStart(NOW.plusDays(1), MIDNIGHT.plusDays(1)))
                .extracting(Entry::state)
                .containsExactly(State.FAILED);
    }

    @Test
    void shouldTryWhatFailedTodayAnewAtStartAndOnDemand() {
        keep(outbox.request(REPORT, messages(2), false, NOW));
        outbox.put(next().sent(5, TEXT.print(), NOW));
        Entry second = next();
        outbox.put(second.failed("no chat", NOW));
        assertThat(outbox.standing(REPORT).reason()).contains("no chat");
        assertThat(outbox.atStart(NOW, MIDNIGHT)).containsExactly(second.pendingAgain(NOW));
        assertThat(outbox.atStart(NOW.plusDays(1), MIDNIGHT.plusDays(1))).isEmpty();
        assertThat(outbox.request(REPORT, messages(2), false, NOW).queued()).containsExactly(second.pendingAgain(NOW));
    }

    @Test
    void shouldKeepNoTextOnceSent() {
        keep(outbox.request(REPORT, messages(1), false, NOW));
        Entry sent = next().sent(5, TEXT.print(), NOW);
        assertThat(sent.content()).isNull();
        assertThat(sent.messageId()).isEqualTo(5);
    }

    @Test
    void shouldSendWhatIsWishedAndChangeWhatIsWishedOtherwise() {
        wish(wish("1"));
        assertThat(outbox.reconcile(List.of(wish("1")), Set.of(), NOW))
                .as("known")
                .isEmpty();
        wish(wish("2"));
        assertThat(next().content().plain()).as("not sent yet").isEqualTo("2");
        outbox.put(next().sending(0, NOW).sent(7, text("2").print(), NOW));
        assertThat(outbox.reconcile(List.of(wish("2")), Set.of(), NOW)).isEmpty();
        wish(wish("3").closed(true));
        assertThat(outbox.working()).singleElement().matches(entry -> entry.messageId() == 7);
        outbox.put(outbox.working().get(0).sent(7, text("3").print(), NOW));
        assertThat(outbox.reconcile(List.of(wish("4")), Set.of(), NOW))
                .as("final")
                .isEmpty();
    }

    @Test
    void shouldNotSendWhatIsOverBeforeItWasSent() {
        assertThat(outbox.reconcile(List.of(wish("1").closed(true)), Set.of(), NOW))
                .isEmpty();
        wish(wish("1"));
        wish(wish("2").closed(true));
        assertThat(outbox.working()).isEmpty();
        assertThat(outbox.all()).singleElement().matches(entry -> entry.state() == State.FAILED);
    }

    @Test
    void shouldNotForgetAChangeThatCameDuringACall() {
        wish(wish("1"));
        outbox.put(next().sending(0, NOW).sent(7, text("1").print(), NOW));
        wish(wish("2"));
        wish(wish("3").closed(true));
        outbox.put(outbox.working().get(0).sent(7, text("2").print(), NOW));
        assertThat(outbox.working())
                .singleElement()
                .matches(entry -> entry.content().plain().equals("3"));
    }

    @Test
    void shouldKnowWhereALostMessageCouldBe() {
        Place superGroup = Place.of("-1001234567890");
        for (long id : List.of(3L, 4L, 7L)) {
            outbox.put(Entry.pending("alert/" + id, 1, 1, Kind.ALERTS, superGroup, false, TEXT, NOW)
                    .sent(id, TEXT.print(), NOW));
        }
        assertThat(outbox.ids().candidates(superGroup, 3).orElseThrow()).startsWith(5L, 6L, 8L, 9L);
        assertThat(outbox.ids().highest(superGroup)).isEqualTo(7);
        assertThat(outbox.ids().highest(TEAM)).as("counted apart").isZero();
        outbox.put(Entry.pending("alert/900", 1, 1, Kind.ALERTS, superGroup, false, TEXT, NOW)
                .sent(900, TEXT.print(), NOW));
        assertThat(outbox.ids().candidates(superGroup, 3)).as("too many").isEmpty();
    }

    @Test
    void shouldBeSureThatAMessageNeverArrivedOnlyWhenALaterOneDid() {
        Place superGroup = Place.of("-1001234567890");
        assertThat(outbox.ids().clear(superGroup, 3)).as("nobody writes").isTrue();
        outbox.ids().learnSaid(superGroup, 4);
        outbox.ids().learnPressed(superGroup, 5);
        assertThat(outbox.ids().candidates(superGroup, 3).orElseThrow()).startsWith(5L, 6L);
        assertThat(outbox.ids().clear(superGroup, 3)).as("people wrote").isFalse();
        outbox.put(Entry.pending("alert/7", 1, 1, Kind.ALERTS, superGroup, false, TEXT, NOW)
                .sent(7, TEXT.print(), NOW));
        assertThat(outbox.ids().clear(superGroup, 3)).isTrue();
        assertThat(outbox.ids().clear(superGroup, 7)).isFalse();
    }

    @Test
    void shouldEndWhatFailedOnceItIsOver() {
        wish(wish("1"));
        outbox.put(next().failed("wrong", NOW));
        wish(wish("2"));
        assertThat(outbox.all()).singleElement().matches(entry -> entry.state() == State.FAILED && !entry.closed());
        wish(wish("3").closed(true));
        assertThat(outbox.all()).singleElement().matches(Entry::closed).matches(entry -> entry.content() == null);
    }

    @Test
    void shouldTellWhatAShutChatDidNotTakeWhenItIsOpenAgain() {
        wish(wish("1"));
        outbox.put(next().shutOut("kicked", NOW));
        assertThat(outbox.reconcile(List.of(wish("2")), Set.of("-5"), NOW)).isEmpty();
        wish(wish("3"));
        assertThat(next().content().plain()).isEqualTo("3");
    }

    private void wish(Wish wish) {
        outbox.reconcile(List.of(wish), Set.of(), NOW).forEach(outbox::put);
    }

    private static Wish wish(String text) {
        return Wish.of("alert/9/1/100/0", Kind.ALERTS, TEAM, false, text(text));
    }

    private static Content text(String text) {
        return Content.of(Rich.text(text), List.of());
    }

    private Entry next() {
        return outbox.working().stream()
                .filter(entry -> entry.state() == State.PENDING)
                .findFirst()
                .orElse(null);
    }

    private void sendAll() {
        for (Entry next = next(); next != null; next = next()) {
            outbox.put(next.sending(0, NOW).sent(1, TEXT.print(), NOW));
        }
    }

    private void keep(Decision decision) {
        decision.queued().forEach(outbox::put);
        decision.dropped().forEach(outbox::drop);
    }

    private static List<Entry> messages(int parts) {
        List<Entry> messages = new ArrayList<>();
        for (int part = 1; part <= parts; part++) {
            messages.add(Entry.pending(REPORT, part, parts, Kind.DAILY, TEAM, false, TEXT, NOW));
        }
        return messages;
    }
}
