package otklik.notifier.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static otklik.notifier.report.Days.day;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import otklik.events.Topics;
import otklik.events.analytics.Day;
import otklik.notifier.Settings;
import otklik.notifier.alert.Phrasebook;
import otklik.notifier.health.ServiceWatch;
import otklik.notifier.kafka.FactTables;
import otklik.notifier.kafka.ReportTables;
import otklik.notifier.outbox.State;
import otklik.notifier.report.Asked;
import otklik.notifier.report.ReportKind;
import otklik.sandbox.http.Fault;
import otklik.sandbox.kafka.EmbeddedBroker;
import otklik.sandbox.telegram.Delivery;
import otklik.sandbox.telegram.TelegramServer;
import otklik.settings.Environment;

class CourierTest {
    private static final Asked DAILY = Asked.of(ReportKind.DAILY, LocalDate.of(2026, 11, 20));
    private static final Limits QUICK = new Limits(Duration.ofMillis(50), 1_000, 1_000, 1_000, Duration.ofMillis(500));
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String CHAT = "-100500";
    /** In Moscow, of the day after {@link #DATE}. */
    private static final Instant EIGHT = Instant.parse("2026-11-21T05:00:00Z");

    private static final Instant NINE = EIGHT.plusSeconds(3600);

    private final EmbeddedBroker broker = EmbeddedBroker.temporary();
    private final TelegramServer telegram = TelegramServer.start(0);
    private final Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
    private final List<Process> processes = new ArrayList<>();
    private volatile Duration ahead = Duration.between(Instant.now(), EIGHT);

    /** A service's threads, without its framework. */
    private final class Process {
        final Progress progress = new Progress();
        final Courier courier;
        final Thread sending;
        final Thread reading;
        final Thread facts;

        Process() {
            Settings settings = settings();
            Clock clock = new Shifted();
            ReportTables table = new ReportTables(kafka, progress, clock);
            FactTables tables = new FactTables(kafka, progress, clock);
            Phrasebook phrases = new Phrasebook(settings.language(), settings.zone());
            ServiceWatch services = new ServiceWatch(Map.of(), phrases, clock, Duration.ofSeconds(1));
            courier = new Courier(
                    settings,
                    settings.bot().orElseThrow(),
                    kafka,
                    new Courier.Sources(new Reports(settings, table, clock), tables, services),
                    progress,
                    clock,
                    QUICK,
                    Duration.ofSeconds(30));
            facts = new Thread(tables, "facts");
            facts.start();
            reading = new Thread(table, "report-tables");
            sending = new Thread(courier, "courier");
            reading.start();
            sending.start();
            processes.add(this);
        }

        Process ready() {
            await().atMost(LONG)
                    .until(() -> progress.leading() && progress.problem().isEmpty());
            return this;
        }

        Optional<State> state() {
            return progress.lastReport().flatMap(report -> report.state());
        }

        void end() throws InterruptedException {
            courier.finish();
            sending.join(LONG.toMillis());
            reading.interrupt();
            facts.interrupt();
            reading.join(LONG.toMillis());
            facts.join(LONG.toMillis());
        }

        void kill() throws InterruptedException {
            sending.interrupt();
            end();
        }
    }

    /** Goes on from the time it was set to last. */
    private final class Shifted extends Clock {
        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void fill() throws Exception {
        new Process().ready().end();
        publish(day("7", "Ольга", "whatsapp", "2026-11-20", 12, 1, 100, 200));
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : processes) {
            process.end();
        }
        telegram.close();
        broker.close();
    }

    @Test
    void shouldSendOnTimeOnceWhateverRestartsFollow() throws Exception {
        Process first = new Process().ready();
        assertThat(telegram.delivered()).isEmpty();
        set(NINE);
        awaitState(first, State.SENT);
        first.end();
        new Process().ready().end();
        set(NINE.plusSeconds(3600));
        Process third = new Process().ready();
        assertThat(third.courier.request(DAILY, false)).get().matches(decision -> !decision.accepted());
        assertThat(telegram.delivered())
                .hasSize(1)
                .first()
                .extracting(Delivery::plain)
                .asString()
                .contains("Ольга");
        assertThat(third.courier.request(DAILY, true)).get().matches(decision -> decision.accepted());
        await().atMost(LONG).until(() -> telegram.delivered().size() == 2);
    }

    @Test
    void shouldSendTheMissedReportOfYesterdayOnlyAtStart() throws Exception {
        set(NINE.plus(Duration.ofDays(1)).plusSeconds(7200));
        publish(day("7", "Ольга", "whatsapp", "2026-11-21", 5, 1, 100));
        awaitState(new Process(), State.SENT);
        assertThat(telegram.delivered())
                .hasSize(1)
                .first()
                .extracting(Delivery::plain)
                .asString()
                .contains("21 ноября");
    }

    @Test
    void shouldFindTheMessageWhenKilledDuringTheCall() throws Exception {
        telegram.faults().slowness(Duration.ofSeconds(5));
        Process first = new Process().ready();
        telegram.faults().next(1, Fault.SLOW);
        set(NINE);
        await().atMost(LONG).until(() -> telegram.delivered().size() == 1);
        first.kill();
        Process second = new Process();
        awaitState(second, State.SENT);
        second.ready();
        assertThat(second.courier.request(DAILY, false)).get().matches(decision -> !decision.accepted());
        assertThat(telegram.delivered()).singleElement().matches(delivery -> delivery.edits() == 0);
    }

    @Test
    void shouldFindTheMessageWhenTheAnswerIsLost() throws Exception {
        Process process = new Process().ready();
        telegram.faults().next(1, Fault.DROP_AFTER);
        set(NINE);
        awaitState(process, State.SENT);
        assertThat(process.progress.problem()).isEmpty();
        assertThat(telegram.delivered()).singleElement().matches(delivery -> delivery.edits() == 0);
    }

    @Test
    void shouldRepeatWithAMarkWhatCannotBeFound() throws Exception {
        Process process = new Process().ready();
        telegram.faults().next(1, Fault.DROP_BEFORE);
        set(NINE);
        awaitState(process, State.SENT);
        assertThat(telegram.delivered())
                .singleElement()
                .extracting(Delivery::plain)
                .asString()
                .startsWith("🔁 Повтор");
    }

    @Test
    void shouldFollowAGroupThatMovesAndRememberIt() throws Exception {
        Process process = new Process().ready();
        telegram.move(CHAT, -1001234567890L);
        set(NINE);
        awaitState(process, State.SENT);
        process.end();
        Process second = new Process().ready();
        assertThat(second.courier.request(DAILY, true)).get().matches(decision -> decision.accepted());
        await().atMost(LONG).until(() -> telegram.delivered().size() == 2);
        assertThat(telegram.delivered()).extracting(Delivery::chatId).containsOnly("-1001234567890");
    }

    @Test
    void shouldWaitAsLongAsTelegramAsks() throws Exception {
        Process process = new Process().ready();
        telegram.tooMany(1, 3);
        Instant asked = Instant.now();
        set(NINE);
        awaitState(process, State.SENT);
        assertThat(telegram.delivered()).singleElement().matches(delivery -> delivery.at()
                .isAfter(asked.plusSeconds(3)));
    }

    @Test
    void shouldSayWhatIsWrongUntilItIsRightAndSendThenOnDemand() throws Exception {
        Process process = new Process().ready();
        telegram.block(CHAT);
        set(NINE);
        awaitState(process, State.FAILED);
        assertThat(process.progress.problem()).get().asString().contains("TELEGRAM_CHAT_ID");
        telegram.unblock(CHAT);
        ahead = ahead.plusSeconds(31);
        process.ready();
        assertThat(process.courier.request(DAILY, false)).get().matches(decision -> decision.accepted());
        awaitState(process, State.SENT);
        assertThat(telegram.delivered()).hasSize(1);
    }

    @Test
    void shouldSendPlainTextWhenTheMarkupIsRefused() throws Exception {
        Process process = new Process().ready();
        telegram.refuseMarkup(true);
        set(NINE);
        awaitState(process, State.SENT);
        assertThat(telegram.delivered())
                .singleElement()
                .matches(delivery -> delivery.text().equals(delivery.plain()))
                .extracting(Delivery::plain)
                .asString()
                .startsWith("Отчёт за 20 ноября");
    }

    @Test
    void shouldLetOneOfTwoProcessesSendAndTheOtherTakeOver() throws Exception {
        Process first = new Process().ready();
        Process second = new Process();
        await().atMost(LONG).until(() -> second.progress.problem().isEmpty());
        set(NINE);
        awaitState(first, State.SENT);
        assertThat(second.progress.leading()).isFalse();
        first.end();
        second.ready();
        assertThat(second.courier.request(DAILY, true)).get().matches(decision -> decision.accepted());
        await().atMost(LONG).until(() -> telegram.delivered().size() == 2);
    }

    private void set(Instant time) {
        ahead = Duration.between(Instant.now(), time);
    }

    private static void awaitState(Process process, State state) {
        await().atMost(LONG).until(() -> process.state().equals(Optional.of(state)));
    }

    private void publish(Day day) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer())) {
            String key = day.managerId() + "/" + day.channel() + "/" + day.date();
            producer.send(new ProducerRecord<>(
                            Topics.DAYS.name(), key.getBytes(StandardCharsets.UTF_8), Topics.DAYS.write(day)))
                    .get();
        }
    }

    private Settings settings() {
        Map<String, String> variables = Map.of(
                "TELEGRAM_BOT_TOKEN", telegram.token(),
                "TELEGRAM_CHAT_ID", CHAT,
                "TELEGRAM_API_URL", telegram.url());
        return Settings.from(new Environment(name -> Optional.ofNullable(variables.get(name))));
    }
}
