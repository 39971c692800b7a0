package otklik.notifier.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import otklik.notifier.alert.Facts;
import otklik.notifier.kafka.Change;
import otklik.notifier.kafka.FactTables;
import otklik.notifier.outbox.ChatState;
import otklik.notifier.outbox.Entry;
import otklik.notifier.outbox.Heard;
import otklik.notifier.outbox.KnownIds;
import otklik.notifier.outbox.Outbox;
import otklik.notifier.routing.Place;
import otklik.notifier.sending.Progress.Counts;
import otklik.notifier.telegram.Update;

/** Sends for as long as its ledger holds; of one thread. */
final class Session {
    private static final long TICK_MS = 50;
    private static final long FAREWELL_MS = 4_000;
    private static final Duration BETWEEN_WISHES = Duration.ofSeconds(1);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(10);

    private final Ledger ledger;
    private final Crew crew;
    private final FactTables facts;
    private final Delivering delivering;
    private final Writing writing;
    private final Wishing wishing;
    private final Listening listening;
    private final Poller poller;
    private final Checking checking;
    private final Progress progress;
    private final Moments moments;
    private final BlockingQueue<Runnable> heard = new LinkedBlockingQueue<>();
    private Instant wishAt = Instant.MIN;
    private Instant cleanAt = Instant.MIN;

    Session(
            Ledger ledger,
            Crew crew,
            FactTables facts,
            Delivering delivering,
            Writing writing,
            Wishing wishing,
            Listening listening,
            Poller poller,
            Checking checking,
            Progress progress,
            Moments moments) {
        this.ledger = ledger;
        this.crew = crew;
        this.facts = facts;
        this.delivering = delivering;
        this.writing = writing;
        this.wishing = wishing;
        this.listening = listening;
        this.poller = poller;
        this.checking = checking;
        this.progress = progress;
        this.moments = moments;
    }

    /** Until told to finish: then after the calls at hand. */
    void run(BlockingQueue<Request> requests, BooleanSupplier going) throws InterruptedException {
        OffsetDateTime startOfToday =
                moments.today().atStartOfDay(moments.zone()).toOffsetDateTime();
        boolean kept = false;
        try {
            ledger.keep(Change.of(ledger.outbox().atStart(moments.now(), startOfToday), List.of()));
            while (going.getAsBoolean()) {
                turn(requests);
            }
            kept = true;
        } finally {
            poller.stop();
            delivering.drain(FAREWELL_MS, kept);
        }
    }

    private void turn(BlockingQueue<Request> requests) throws InterruptedException {
        checking.turn();
        writing.writeDue();
        for (Request request = requests.poll(); request != null; request = requests.poll()) {
            if (request.take()) {
                writing.write(request);
            }
        }
        writing.queueWritten(wishing.quiet(moments.instant()));
        listen();
        wish();
        clean();
        delivering.turn(TICK_MS);
    }

    private void wish() {
        Instant now = moments.instant();
        if (!facts.read() || now.isBefore(wishAt)) {
            return;
        }
        wishAt = now.plus(BETWEEN_WISHES);
        List<Entry> changed = ledger.outbox()
                .reconcile(
                        wishing.wishes(facts.facts(), ledger, delivering.lostThreads(), moments),
                        ledger.shut(),
                        moments.now());
        ledger.keep(Change.of(changed, List.of()));
        count();
    }

    private void listen() {
        poller.listen(ledger.heard().offset(moments.now()));
        for (Batch batch = poller.batches().poll();
                batch != null;
                batch = poller.batches().poll()) {
            Batch told = batch;
            List<Update> fresh = new ArrayList<>(batch.updates());
            fresh.removeIf(update -> !ledger.heard().isNew(update.id(), moments.now()));
            List<ChatState> chats = List.copyOf(ledger.chats());
            fresh.forEach(update -> learn(update, chats));
            crew.writer().execute(() -> hear(told, fresh, chats));
        }
        for (Runnable next = heard.poll(); next != null; next = heard.poll()) {
            next.run();
        }
    }

    private void learn(Update update, List<ChatState> chats) {
        KnownIds ids = ledger.outbox().ids();
        update.said()
                .filter(said -> !said.chat().isEmpty())
                .ifPresent(said -> ids.learnSaid(Place.of(known(chats, said.chat())), said.messageId()));
        update.press()
                .filter(press -> !press.chat().isEmpty())
                .ifPresent(press -> ids.learnPressed(Place.of(known(chats, press.chat())), press.messageId()));
    }

    private void hear(Batch batch, List<Update> fresh, List<ChatState> chats) {
        try {
            Optional<Facts> read = facts.read() ? Optional.of(facts.facts()) : Optional.empty();
            Listening.Heard found = listening.hear(fresh, read, chat -> known(chats, chat));
            heard.add(() -> keep(batch, found));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            progress.noted("what was written to the bot cannot be answered ("
                    + e.getClass().getSimpleName() + ")");
            heard.add(() -> keep(batch, Listening.Heard.nothing()));
        }
    }

    private void keep(Batch batch, Listening.Heard found) {
        long last = batch.updates().get(batch.updates().size() - 1).id();
        OffsetDateTime now = moments.now();
        if (ledger.heard().isNew(last, now)) {
            ledger.keep(Change.ofUpdate(new Heard(last + 1, now), found.actions(), found.answers()));
        }
        poller.listen(ledger.heard().offset(now));
        batch.done(found.notes());
    }

    private void clean() {
        Instant now = moments.instant();
        if (!now.isBefore(cleanAt)) {
            cleanAt = now.plus(BETWEEN_CLEANINGS);
            ledger.keep(Change.of(List.of(), ledger.outbox().old(moments.now())));
        }
    }

    private void count() {
        int[] counts = new int[4];
        Outbox outbox = ledger.outbox();
        for (Entry entry : outbox.all()) {
            switch (entry.state()) {
                case SENT -> counts[1]++;
                case UNKNOWN -> counts[2]++;
                case FAILED -> counts[3]++;
                default -> {}
            }
        }
        counts[0] = outbox.working().size();
        progress.counted(new Counts(counts[0], counts[1], counts[2], counts[3]));
    }

    /** What the settings call a chat that has moved since. */
    private static String known(Iterable<ChatState> chats, String current) {
        for (ChatState chat : chats) {
            if (chat.current().equals(current)) {
                return chat.chat();
            }
        }
        return current;
    }
}
