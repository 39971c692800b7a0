package otklik.publisher.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import otklik.events.InvalidEvent;
import otklik.events.Topics;
import otklik.publisher.Settings;
import otklik.publisher.google.SheetsApi;
import otklik.publisher.kafka.DeadLetters;
import otklik.publisher.kafka.Feed;
import otklik.publisher.tab.PublishedTab;
import otklik.publisher.tab.Row;

/** From the beginning of the topics until Kafka fails: reads events, and has the sheets brought up to them. */
final class Session {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration KAFKA_CHECK = Duration.ofSeconds(15);
    /** Rows in memory before reading waits for the sheets. */
    private static final long MOST_WAITING = 4L * Keeper.CALL_BYTES;

    private final Feed feed;
    private final DeadLetters deadLetters;
    private final Progress progress;
    private final Clock clock;
    private final String version;
    private final Spreadsheet spreadsheet = new Spreadsheet();
    private final Book book;
    private final Keeper keeper;

    private Instant nextKafkaCheck = Instant.MIN;
    private boolean factsKnown;
    private boolean complete;

    /**
     * @param writer a name that no other process has
     * @param random from 0 to 1, spreads the waits after failures
     */
    Session(
            Settings settings,
            Pace pace,
            SheetsApi api,
            Feed feed,
            DeadLetters deadLetters,
            Progress progress,
            Clock clock,
            String version,
            String writer,
            DoubleSupplier random) {
        this.feed = feed;
        this.deadLetters = deadLetters;
        this.progress = progress;
        this.clock = clock;
        this.version = version;
        this.book = new Book(settings, spreadsheet::idFor);
        MetaTab meta = new MetaTab(settings.zone(), pace.meta(), clock.instant(), spreadsheet::idFor);
        this.keeper = new Keeper(
                settings,
                api,
                book,
                spreadsheet,
                meta,
                new Claim(writer),
                pace,
                progress,
                random,
                this::readAgain,
                this::putAside);
    }

    void run() {
        feed.pause(Book.ROWS);
        while (!Thread.currentThread().isInterrupted()) {
            checkKafka();
            read();
            catchUp();
            keeper.turn(clock.instant(), worthWriting(), feed.positions(), meta());
            progress.counted(book.sizes(), book.pending());
            progress.cells(spreadsheet.picture().cells());
            progress.loading(book.size(), book.pending(), clock.instant());
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
        if (factsKnown && keeper.knowsSheets() && book.waitingSize() < MOST_WAITING) {
            feed.resume(Book.ROWS);
        } else {
            feed.pause(Book.ROWS);
        }
    }

    /** Old versions of rows are not shown while newer ones are still to be read, unless there are too many to hold. */
    private boolean worthWriting() {
        return complete && feed.caughtUp(Book.ROWS) || book.waitingSize() >= MOST_WAITING;
    }

    private void readAgain(PublishedTab tab, List<String> keys) {
        book.readAgain(tab, keys).ifPresent(feed::readAgain);
    }

    private void putAside(PublishedTab tab, Row row) {
        deadLetters.addRow(tab.layout().name(), row.cells());
    }

    private Meta meta() {
        return new Meta(
                version,
                clock.instant(),
                book.pending() + feed.lag(),
                spreadsheet.picture().cells(),
                book.sizes(),
                progress.trouble());
    }
}
