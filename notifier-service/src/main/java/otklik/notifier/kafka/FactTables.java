package otklik.notifier.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import otklik.events.DeadLetter;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.analytics.Alert;
import otklik.events.analytics.SystemAlert;
import otklik.events.analytics.Wait;
import otklik.events.crm.Manager;
import otklik.events.crm.Message;
import otklik.events.telegram.TelegramAction;
import otklik.notifier.alert.Facts;
import otklik.notifier.sending.Progress;

/** What alerts and commands are made of, from the topics; reads until interrupted. */
public final class FactTables implements Runnable {
    private static final Duration POLL = Duration.ofMillis(300);
    private static final Duration ALL = Duration.ZERO;
    /** A wait is over after 72 hours, whatever happens. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(74);

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration LATELY = Duration.ofMinutes(15);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(5);
    private static final long PAUSE_MS = 3_000;
    private static final String SOURCE = "facts";

    private final Table<Wait> waits = latest(
            Topics.WAITS,
            ALL,
            byKey(),
            (wait, now) -> wait.end().equals(Wait.OPEN) || recent(wait.endedAt(), now, WEEK));
    private final Table<Alert> alerts =
            latest(Topics.ALERTS, LONGEST_WAIT, byKey(), (alert, now) -> recent(alert.raisedAt(), now, LONGEST_WAIT));
    private final Table<Manager> managers = latest(Topics.MANAGERS, ALL, byKey(), (manager, now) -> true);
    private final Table<Message> words = new Table<>(
            Topics.MESSAGES,
            LONGEST_WAIT,
            (key, message) -> message.direction().equals(Message.IN) ? message.chatId() : "",
            (message, now) -> recent(message.sentAt(), now, LONGEST_WAIT),
            (earlier, later) -> later.sentAt().isBefore(earlier.sentAt()) ? earlier : later);
    private final Table<TelegramAction> actions = latest(
            Topics.TELEGRAM_ACTIONS,
            WEEK,
            (key, action) -> action.actionId(),
            (action, now) -> recent(action.at(), now, WEEK));
    private final Table<SystemAlert> systemAlerts = latest(Topics.SYSTEM_ALERTS, ALL, byKey(), (alert, now) -> true);
    private final Table<DeadLetter> letters = latest(
            Topics.DEAD_LETTERS,
            LATELY,
            (key, letter) -> key + "/" + letter.partition() + "/" + letter.offset() + "/" + letter.at(),
            (letter, now) -> recent(letter.at(), now, LATELY));
    private final List<Table<?>> tables = List.of(waits, alerts, managers, words, actions, systemAlerts, letters);

    private final Map<String, Object> kafka;
    private final Progress progress;
    private final Clock clock;
    private final DeadLetters deadLetters;
    private volatile boolean read;
    private Instant cleaned = Instant.MIN;

    public FactTables(Map<String, Object> kafka, Progress progress, Clock clock) {
        this.kafka = Map.copyOf(kafka);
        this.progress = progress;
        this.clock = clock;
        this.deadLetters = new DeadLetters(this.kafka, clock);
    }

    /** False until all that was there at the start has been read: nothing may be concluded before. */
    public boolean read() {
        return read;
    }

    /** As they stand now; they go on changing. */
    public Facts facts() {
        return new Facts(
                waits.rows(),
                alerts.rows().values(),
                managers.rows(),
                words.rows(),
                actions.rows().values(),
                systemAlerts.rows().values(),
                lettersLately(clock.instant()));
    }

    /** Older ones may stand in the table until it is cleaned. */
    private int lettersLately(Instant now) {
        return (int) letters.rows().values().stream()
                .filter(letter -> recent(letter.at(), now, LATELY))
                .count();
    }

    @Override
    public void run() {
        progress.starting(SOURCE, "not read yet");
        try {
            while (!Thread.currentThread().isInterrupted()) {
                session();
            }
        } catch (InterruptedException | InterruptException e) {
            progress.starting(SOURCE, "stopped");
        }
    }

    private void session() throws InterruptedException {
        try {
            TopicSetup.createMissing(kafka);
            try (Following following = new Following(kafka, tables, deadLetters, clock.instant())) {
                follow(following);
            }
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            progress.failing(SOURCE, "Kafka does not answer");
            Thread.sleep(PAUSE_MS);
        } catch (RuntimeException e) {
            progress.failing(SOURCE, e);
            Thread.sleep(PAUSE_MS);
        }
    }

    private void follow(Following following) throws InterruptedException {
        Map<TopicPartition, Long> ends = following.ends();
        do {
            following.poll(POLL, clock);
        } while (!following.passed(ends));
        tables.forEach(Table::readToEnd);
        read = true;
        progress.working(SOURCE);
        while (!Thread.currentThread().isInterrupted()) {
            following.poll(POLL, clock);
            clean();
        }
    }

    private void clean() {
        Instant now = clock.instant();
        if (cleaned.isBefore(now.minus(BETWEEN_CLEANINGS))) {
            tables.forEach(table -> table.forget(now));
            cleaned = now;
        }
    }

    private static <E> Table<E> latest(
            Topic<E> topic, Duration back, BiFunction<String, E, String> key, BiPredicate<E, Instant> matters) {
        return new Table<>(topic, back, key, matters, (earlier, later) -> later);
    }

    private static <E> BiFunction<String, E, String> byKey() {
        return (key, row) -> key;
    }

    private static boolean recent(OffsetDateTime time, Instant now, Duration longest) {
        return time == null || time.toInstant().plus(longest).isAfter(now);
    }
}
