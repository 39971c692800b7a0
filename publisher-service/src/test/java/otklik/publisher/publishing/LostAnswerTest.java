package otklik.publisher.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.analytics.ChatMetrics;
import otklik.events.analytics.ManagerSummary;
import otklik.publisher.Settings;
import otklik.publisher.google.Account;
import otklik.publisher.google.SheetsApi;
import otklik.sandbox.google.SheetsServer;
import otklik.sandbox.http.Fault;

/** A write is carried out, its answer is lost, and before the next look its rows change again. */
class LostAnswerTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-20T12:00:00+03:00");
    /** So rare are looks that the call after a change is the write of it. */
    private static final Duration LOOK = Duration.ofHours(1);

    private final SheetsServer sheets = SheetsServer.start(0);
    private final Spreadsheet spreadsheet = new Spreadsheet();
    private final Progress progress = new Progress();
    private final List<ConsumerRecord<byte[], byte[]>> topics = new ArrayList<>();
    private Book book;
    private Keeper keeper;
    private Instant now = NOON.toInstant();
    private boolean again;

    @BeforeEach
    void fill() throws IOException {
        Settings settings = new Settings(
                sheets.spreadsheetId(),
                Account.of(sheets.serviceAccountJson()),
                URI.create(sheets.url()),
                Duration.ofMillis(100),
                100,
                ZoneId.of("Europe/Moscow"),
                Set.of("whatsapp"),
                Set.of());
        Pace pace = new Pace(
                Duration.ofSeconds(2),
                LOOK,
                Duration.ofSeconds(1),
                LOOK,
                Duration.ofMillis(100),
                LOOK.multipliedBy(9),
                10_000,
                10_000);
        book = new Book(settings, spreadsheet::idFor);
        keeper = new Keeper(
                settings,
                new SheetsApi(URI.create(sheets.url()), sheets.spreadsheetId(), settings.account(), pace.readTimeout()),
                book,
                spreadsheet,
                new MetaTab(settings.zone(), pace.meta(), now, spreadsheet::idFor),
                new Claim("writer"),
                pace,
                progress,
                () -> 0,
                (tab, keys) -> again |= book.readAgain(tab, keys).isPresent(),
                (tab, row) -> {});
        book.complete();
        metrics("1", 1);
        manager("7", 1);
        turns();
        assertThat(inbound()).containsExactly(1L);
        assertThat(summary()).containsExactly(1L);
    }

    @AfterEach
    void stop() {
        sheets.close();
    }

    @Test
    void shouldWriteTheNewerVersion() {
        metrics("1", 2);
        manager("7", 2);
        loseAnswer();
        assertThat(inbound()).containsExactly(2L);

        metrics("1", 3);
        manager("7", 3);
        turns();

        assertThat(inbound()).containsExactly(3L);
        assertThat(summary()).containsExactly(3L);
    }

    @Test
    void shouldWriteTheVersionBeforeOnceMore() {
        metrics("1", 2);
        manager("7", 2);
        loseAnswer();

        metrics("1", 1);
        manager("7", 1);
        turns();

        assertThat(inbound()).containsExactly(1L);
        assertThat(summary()).containsExactly(1L);
    }

    @Test
    void shouldRemoveARowThatIsGoneAgain() {
        metrics("2", 2);
        manager("8", 2);
        loseAnswer();
        assertThat(inbound()).containsExactly(1L, 2L);

        take(Topics.CHAT_METRICS, "2", null);
        take(Topics.MANAGER_SUMMARY, "8", null);
        turns();

        assertThat(inbound()).containsExactly(1L);
        assertThat(summary()).containsExactly(1L);
    }

    @Test
    void shouldWriteARowThatIsBackAgain() {
        take(Topics.CHAT_METRICS, "1", null);
        take(Topics.MANAGER_SUMMARY, "7", null);
        loseAnswer();
        assertThat(inbound()).isEmpty();

        metrics("1", 1);
        manager("7", 1);
        turns();

        assertThat(inbound()).containsExactly(1L);
        assertThat(summary()).containsExactly(1L);
    }

    private void loseAnswer() {
        long calls = sheets.readCalls();
        sheets.faults().next(1, Fault.DROP_AFTER);
        turn();
        assertThat(progress.picture().problem()).isPresent();
        assertThat(sheets.readCalls()).isEqualTo(calls);
    }

    /** Enough to read, to write, and to read again. */
    private void turns() {
        for (int i = 0; i < 10; i++) {
            turn();
            if (again) {
                again = false;
                List.copyOf(topics).forEach(book::take);
            }
        }
        assertThat(book.pending()).isZero();
    }

    private void turn() {
        now = now.plusSeconds(1);
        keeper.turn(now, true, "", new Meta("1.0", now, 0, 0, Map.of(), Optional.empty()));
    }

    private void metrics(String chat, int inbound) {
        take(
                Topics.CHAT_METRICS,
                chat,
                new ChatMetrics(chat, "whatsapp", "7", "Иван", "c", null, NOON, null, "open", inbound, 0, null, 1));
    }

    private void manager(String id, int chats) {
        take(Topics.MANAGER_SUMMARY, id, new ManagerSummary(id, "М", chats, 1, 1, 0, 0, 0, 1, 60L, 60L, null));
    }

    private <E> void take(Topic<E> topic, String key, E event) {
        byte[] value = event == null ? null : topic.write(event);
        topics.add(new ConsumerRecord<>(topic.name(), 0, 0, key.getBytes(StandardCharsets.UTF_8), value));
        book.take(topics.get(topics.size() - 1));
    }

    private List<Object> inbound() {
        return column("chats_raw", 9);
    }

    private List<Object> summary() {
        return column("manager_summary", 2);
    }

    private List<Object> column(String tab, int column) {
        return sheets.rows(tab).stream()
                .map(row -> row.get(column))
                .filter(cell -> !"".equals(cell))
                .toList();
    }
}
