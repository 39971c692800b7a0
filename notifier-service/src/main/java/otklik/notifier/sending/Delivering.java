package otklik.notifier.sending;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import otklik.notifier.kafka.Change;
import otklik.notifier.outbox.ChatState;
import otklik.notifier.outbox.Entry;
import otklik.notifier.routing.Place;
import otklik.notifier.telegram.Content;
import otklik.notifier.telegram.Outcome;
import otklik.notifier.telegram.TelegramApi;

/** Makes the calls that the outbox has work for, several at once, one a chat; used by one thread. */
final class Delivering {
    private static final int MOST_REPEATS = 5;
    private static final String OVER = "it was over before it could be found";

    private record Done(Call call, String print, Outcome outcome) {}

    private final BlockingQueue<Done> done = new LinkedBlockingQueue<>();
    private final Set<Place> lostThreads = new HashSet<>();
    private final Ledger ledger;
    private final TelegramApi telegram;
    private final Executor callers;
    private final Telling telling;
    private final Moments moments;
    private final String repeatMark;
    private final Pace pace;
    private final Turns turns;
    private Instant heldUntil = Instant.MIN;
    private int failures;

    Delivering(
            Ledger ledger,
            TelegramApi telegram,
            Executor callers,
            Telling telling,
            Moments moments,
            String repeatMark,
            Limits limits) {
        this.ledger = ledger;
        this.telegram = telegram;
        this.callers = callers;
        this.telling = telling;
        this.moments = moments;
        this.repeatMark = repeatMark;
        this.pace = new Pace(limits);
        this.turns = new Turns(pace, limits);
    }

    /** Topics that are not there. */
    Set<Place> lostThreads() {
        return Set.copyOf(lostThreads);
    }

    /** Takes in what has come back and sends what may be sent; waits for at most so long if there is nothing else to do. */
    void turn(long longestMs) throws InterruptedException {
        settle(longestMs);
        giveUpOrRepeat();
        begin(turns.next(ledger.outbox(), moments.instant()));
    }

    /** Waits for the calls that are under way, so that their fate is known; {@code keep} false: it can only be remembered. */
    void drain(long longestMs, boolean keep) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(longestMs);
        while (!turns.idle() && System.nanoTime() < end) {
            if (keep) {
                settle(100);
            } else {
                remember(done.poll(100, TimeUnit.MILLISECONDS));
            }
        }
    }

    private void remember(Done one) {
        if (one != null) {
            turns.ended(one.call());
            ledger.remember(aftermath(one).entry());
        }
    }

    private void begin(List<Call> calls) {
        List<Entry> pending = new ArrayList<>();
        List<Entry> sending = new ArrayList<>();
        List<Call> ready = new ArrayList<>();
        for (Call call : calls) {
            if (call.type() != Call.Type.SEND) {
                ready.add(call);
            } else if (ledger.chat(call.entry().place().chat()).shutSince() != null) {
                sending.add(call.entry().shutOut("it is shut", moments.now()));
                turns.ended(call);
            } else {
                Entry announced = call.entry()
                        .sending(ledger.outbox().ids().highest(call.entry().place()), moments.now());
                pending.add(call.entry());
                sending.add(announced);
                ready.add(new Call(call.type(), announced, 0));
            }
        }
        if (!sending.isEmpty()) {
            ledger.announce(pending, sending);
        }
        for (Call call : ready) {
            Place place = place(call.entry().place());
            callers.execute(() -> make(call, place));
        }
    }

    private void make(Call call, Place place) {
        Content content = call.entry().content();
        Content shown = call.entry().repeated() ? content.marked(repeatMark) : content;
        try {
            done.add(new Done(call, content.print(), outcome(call, place, shown)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            done.add(new Done(
                    call,
                    content.print(),
                    new Outcome.Unknown("failed (" + e.getClass().getSimpleName() + ")")));
        }
    }

    private Outcome outcome(Call call, Place place, Content shown) throws InterruptedException {
        return call.type() == Call.Type.SEND
                ? telegram.send(place, shown, call.entry().silent())
                : telegram.edit(place.chat(), call.messageId(), shown);
    }

    private Place place(Place routed) {
        Place current = routed.movedTo(ledger.chat(routed.chat()).current());
        return lostThreads.contains(routed) ? current.withoutThread() : current;
    }

    private void settle(long longestMs) throws InterruptedException {
        List<Done> ended = new ArrayList<>();
        Done first = done.poll(longestMs, TimeUnit.MILLISECONDS);
        if (first != null) {
            ended.add(first);
            done.drainTo(ended);
        }
        List<Entry> changed = new ArrayList<>();
        List<ChatState> chats = new ArrayList<>();
        for (Done one : ended) {
            settle(one, changed, chats);
        }
        if (!changed.isEmpty()) {
            ledger.settle(changed);
        }
        chats.forEach(chat -> ledger.keep(Change.of(chat)));
    }

    private void settle(Done one, List<Entry> changed, List<ChatState> chats) {
        Call call = one.call();
        turns.ended(call);
        Aftermath after = aftermath(one);
        Instant now = moments.instant();
        Place place = call.entry().place();
        count(after, now);
        if (!after.pause().isZero()) {
            pace.pause(place.chat(), after.pause(), now);
        }
        if (!after.pauseOfAll().isZero()) {
            pace.pauseAll(after.pauseOfAll(), now);
        }
        learn(one, after, chats);
        if (after.missed()) {
            turns.missed(call);
        }
        if (after.entry() != call.entry()) {
            turns.settled(after.entry());
            changed.add(after.entry());
        }
        telling.of(call, after);
    }

    /** Calls that failed while the bot was already held back count as one. */
    private void count(Aftermath after, Instant now) {
        if (after.pauseOfAll().isZero()) {
            failures = 0;
        } else if (!now.isBefore(heldUntil)) {
            failures++;
            heldUntil = now.plus(after.pauseOfAll());
        }
    }

    private Aftermath aftermath(Done one) {
        Entry kept = one.call().type() == Call.Type.SEND
                ? one.call().entry()
                : ledger.outbox()
                        .entry(one.call().entry().key())
                        .orElse(one.call().entry());
        Call call = new Call(one.call().type(), kept, one.call().messageId());
        return Aftermath.of(call, one.print(), one.outcome(), failures, moments.now());
    }

    private void learn(Done one, Aftermath after, List<ChatState> chats) {
        Place place = one.call().entry().place();
        if (one.outcome() instanceof Outcome.Moved moved) {
            chats.add(ledger.chat(place.chat()).moved(Long.toString(moved.newChat())));
        }
        if (one.outcome() instanceof Outcome.NoThread) {
            lostThreads.add(place);
        }
        if (after.shut()) {
            chats.add(ledger.chat(place.chat()).shut(moments.now()));
        }
    }

    /** A message that is nowhere to be found is sent anew, marked; where it may be elsewhere, once only. */
    private void giveUpOrRepeat() {
        List<Entry> changed = new ArrayList<>();
        OffsetDateTime now = moments.now();
        for (Entry entry : turns.missing(ledger.outbox(), moments.instant())) {
            boolean clear =
                    ledger.outbox().ids().clear(entry.place(), entry.doubt().after());
            int most = clear ? MOST_REPEATS : 1;
            changed.add(
                    entry.closed()
                            ? entry.givenUp(OVER, now)
                            : entry.doubt().repeats() < most
                                    ? entry.repeating(now)
                                    : entry.givenUp("it may have arrived or not, and so its repeats", now));
            turns.settled(entry);
        }
        if (!changed.isEmpty()) {
            ledger.settle(changed);
        }
    }
}
