package otklik.publisher.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import otklik.events.InvalidEvent;
import otklik.events.Topics;
import otklik.publisher.Settings;
import otklik.publisher.google.BackOff;
import otklik.publisher.google.SheetsApi;
import otklik.publisher.google.SheetsFailure;
import otklik.publisher.google.SheetsFailure.Kind;
import otklik.publisher.kafka.DeadLetters;
import otklik.publisher.kafka.Feed;
import otklik.publisher.tab.PublishedTab;
import otklik.publisher.tab.Step;

/**
 * From the beginning of the topics until Kafka fails: reads events, and brings the sheets up to them once an interval.
 * What is in the sheets is read at start, and again whenever the outcome of a write is not known.
 */
final class Session {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration KAFKA_CHECK = Duration.ofSeconds(15);
    /** Google recommends at most 2 MB a call. */
    private static final int CALL_BYTES = 1_900_000;
    /** Rows in memory before reading waits for the sheets. */
    private static final long MOST_WAITING = 4L * CALL_BYTES;
    /** A write whose answer is lost may be carried out this much later. */
    private static final Duration LATE_WRITE = Duration.ofSeconds(185);

    private final Settings settings;
    private final SheetsApi api;
    private final Feed feed;
    private final DeadLetters deadLetters;
    private final Progress progress;
    private final Clock clock;
    private final Spreadsheet spreadsheet;
    private final Book book;
    private final DoubleSupplier random;
    /** To be read before the next write. */
    private final Set<PublishedTab> doubtful = new LinkedHashSet<>();
    /** To be read once more at a time, in case a lost write came late. */
    private final Map<PublishedTab, Instant> recheck = new HashMap<>();

    private Instant nextCall = Instant.MIN;
    private Instant nextWrite = Instant.MIN;
    private Instant nextKafkaCheck = Instant.MIN;
    private int failures;
    private boolean factsKnown;
    private boolean sheetsKnown;
    private boolean complete;

    /** @param random from 0 to 1, spreads the waits after failures */
    Session(
            Settings settings,
            SheetsApi api,
            Feed feed,
            DeadLetters deadLetters,
            Progress progress,
            Clock clock,
            DoubleSupplier random) {
        this.settings = settings;
        this.feed = feed;
        this.deadLetters = deadLetters;
        this.progress = progress;
        this.clock = clock;
        this.random = random;
        this.api = api;
        this.spreadsheet = new Spreadsheet(api, settings.maxRows());
        this.book = new Book(settings, spreadsheet::idFor);
        this.doubtful.addAll(book.tabs());
    }

    void run() {
        feed.pause(Book.ROWS);
        while (!Thread.currentThread().isInterrupted()) {
            checkKafka();
            read();
            catchUp();
            write();
            progress.counted(book.sizes(), book.pending());
        }
    }

    private void checkKafka() {
        if (!clock.instant().isBefore(nextKafkaCheck)) {
            feed.requireAnswer();
            nextKafkaCheck = clock.instant().plus(KAFKA_CHECK);
        }
    }

    private void read() {
        feed.poll(POLL).forEach(this::take);
        deadLetters.sendAfter(factsKnown);
        book.messagesToReadAgain().forEach((partition, offset) -> feed.readAgain(Topics.MESSAGES, partition, offset));
    }

    private void take(ConsumerRecord<byte[], byte[]> found) {
        if (found.topic().equals(Topics.DEAD_LETTERS.name())) {
            deadLetters.known(found);
            return;
        }
        try {
            book.take(found);
        } catch (InvalidEvent e) {
            deadLetters.add(found, e);
        }
    }

    private void catchUp() {
        factsKnown = factsKnown || feed.caughtUp(Book.FACTS);
        if (!complete && factsKnown && feed.caughtUp(Book.ROWS)) {
            complete = true;
            book.complete();
        }
        if (factsKnown && sheetsKnown && book.waitingSize() < MOST_WAITING) {
            feed.resume(Book.ROWS);
        } else {
            feed.pause(Book.ROWS);
        }
    }

    private void write() {
        Instant now = clock.instant();
        if (now.isBefore(nextCall)) {
            return;
        }
        recheck.entrySet().removeIf(entry -> !now.isBefore(entry.getValue()) && doubtful.add(entry.getKey()));
        Map<PublishedTab, List<Step>> steps = Map.of();
        try {
            lookAtSheets();
            if (!now.isBefore(nextWrite) && worthWriting()) {
                steps = book.next(CALL_BYTES);
                send(steps, now);
            }
            failures = 0;
            progress.working();
        } catch (SheetsFailure e) {
            failed(e, steps.keySet());
        }
    }

    /** Old versions of rows are not shown while newer ones are still to be read, unless there are too many to hold. */
    private boolean worthWriting() {
        return complete && feed.caughtUp(Book.ROWS) || book.waitingSize() >= MOST_WAITING;
    }

    private void lookAtSheets() {
        if (doubtful.isEmpty()) {
            return;
        }
        spreadsheet.look();
        for (PublishedTab tab : List.copyOf(doubtful)) {
            if (tab.loaded(spreadsheet.grids(tab))) {
                feed.readAgain(book.source(tab));
            }
            doubtful.remove(tab);
        }
        sheetsKnown = true;
    }

    private void send(Map<PublishedTab, List<Step>> steps, Instant now) {
        if (steps.isEmpty()) {
            return;
        }
        List<Step> all = steps.values().stream().flatMap(List::stream).toList();
        progress.writing(now);
        nextWrite = now.plus(settings.flushInterval());
        api.write(all.stream().flatMap(step -> step.edits().stream()).toList());
        all.forEach(step -> step.whenDone().run());
        progress.flushed(clock.instant());
    }

    private void failed(SheetsFailure e, Set<PublishedTab> written) {
        failures++;
        progress.failing(e.getMessage());
        Instant now = clock.instant();
        nextCall = now.plus(BackOff.after(e, failures, settings.flushInterval(), random.getAsDouble()));
        if (e.kind() == Kind.UNKNOWN || e.kind() == Kind.MISFIT) {
            doubtful.addAll(written);
        }
        if (e.kind() == Kind.UNKNOWN) {
            written.forEach(tab -> recheck.put(tab, now.plus(LATE_WRITE)));
        }
    }
}
