package otklik.notifier.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import otklik.notifier.outbox.Entry;
import otklik.notifier.outbox.Outbox;
import otklik.notifier.outbox.State;

class SystemBookTest {
    private static final Instant NOON = Shop.NOON;

    private final SystemBook book = new SystemBook(List.of(Shop.TEAM), new Shop().phrases());
    private Set<String> undecided = Set.of();
    private final Outbox outbox = new Outbox(List.of());

    @Test
    void shouldTellOfTheNextTimeThoughTheFirstCouldNotBeTold() {
        decide(NOON, signal(Signal.SERVICE_DOWN, NOON));
        outbox.put(only().failed("wrong", Shop.time(NOON)));
        decide(NOON.plusSeconds(60));
        assertThat(only()).matches(Entry::closed);
        decide(NOON.plusSeconds(600), signal(Signal.SERVICE_DOWN, NOON.plusSeconds(600)));
        assertThat(outbox.working()).singleElement().matches(entry -> entry.state() == State.PENDING);
    }

    @Test
    void shouldTellWhatIsStillWrongWhenTheChatIsOpenAgain() {
        decide(NOON, signal(Signal.SERVICE_DOWN, NOON));
        outbox.put(only().shutOut("kicked", Shop.time(NOON)));
        decide(NOON.plusSeconds(60), signal(Signal.SERVICE_DOWN, NOON));
        assertThat(only().state()).isEqualTo(State.PENDING);
    }

    @Test
    void shouldNotSayThatAServiceIsWellBeforeThatIsKnown() {
        tellDown();
        undecided = Set.of("ingest");
        decide(NOON.plusSeconds(60));
        assertThat(only().closed()).as("the watch has just begun").isFalse();
        undecided = Set.of();
        decide(NOON.plusSeconds(120));
        assertThat(outbox.all()).hasSize(2).anyMatch(entry -> entry.report().endsWith("/over"));
    }

    @Test
    void shouldNotSayThatAServiceIsWellWhenItIsDownForAnotherReason() {
        tellDown();
        decide(NOON.plusSeconds(60), signal(Signal.TOKEN_REFUSED, NOON));
        assertThat(outbox.all()).hasSize(2).noneMatch(Entry::closed).noneMatch(entry -> entry.report()
                .endsWith("/over"));
    }

    private void tellDown() {
        decide(NOON, signal(Signal.SERVICE_DOWN, NOON));
        outbox.put(only().sent(1, only().content().print(), Shop.time(NOON)));
    }

    private static Signal signal(String kind, Instant since) {
        return new Signal(kind, "ingest", since, List.of("12:00", "?"));
    }

    private void decide(Instant now, Signal... signals) {
        outbox.reconcile(book.wishes(List.of(signals), undecided, outbox.all(), false, now), Set.of(), Shop.time(now))
                .forEach(outbox::put);
    }

    private Entry only() {
        assertThat(outbox.all()).hasSize(1);
        return outbox.all().iterator().next();
    }
}
