package otklik.analysis.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.events.Topics;
import otklik.events.crm.Chat;
import otklik.events.crm.Message;
import otklik.events.crm.Period;

/** Ten days of history. It is Wednesday, and somebody wrote on Monday of last week and writes today. */
class HistoryTest {
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final String OLD = "2026-11-16";
    private static final String TODAY = "2026-11-25";

    @TempDir
    Path folder;

    private AnalysisRun run;

    @BeforeEach
    void start() {
        run = new AnalysisRun(folder, Map.of("HISTORY_DAYS", "10", "TZ", "UTC"), NOW);
        run.send(Topics.PERIOD, "period", Topics.PERIOD.write(new Period(time("2026-11-01"), null)));
        run.send(
                Topics.CHATS,
                "7",
                Topics.CHATS.write(new Chat("7", "71", "whatsapp", "5", "", time(OLD), time(OLD), null)));
        write("1", OLD);
        write("2", TODAY);
        run.settle();
    }

    @AfterEach
    void stop() {
        run.close();
    }

    @Test
    void shouldWithdrawTheRowsOfDatesBeforeTheHistory() {
        assertThat(run.rows(Topics.DAYS)).containsOnlyKeys("/whatsapp/" + OLD, "/whatsapp/" + TODAY);
        run.pass(Duration.ofDays(2));
        run.settle();
        requireOldGone();
        assertThat(run.rows(Topics.CHAT_METRICS)).as("chats are no history").containsOnlyKeys("7");
        assertThat(run.rows(Topics.WAITS)).containsOnlyKeys("7/1", "7/2");
    }

    @Test
    void shouldNotBringThemBackByALateFactOrARestart() {
        run.pass(Duration.ofDays(2));
        run.settle();
        write("3", OLD);
        run.settle();
        requireOldGone();
        run.restart();
        write("4", OLD);
        run.settle();
        run.pass(Duration.ofHours(2));
        requireOldGone();
    }

    @Test
    void shouldNotTellWhatIsBeforeTheHistoryFromTheBeginning() {
        write("5", "2026-11-14");
        run.settle();
        assertThat(run.rows(Topics.DAYS)).containsOnlyKeys("/whatsapp/" + OLD, "/whatsapp/" + TODAY);
        assertThat(run.rows(Topics.DAILY_REPORT)).containsOnlyKeys("/" + OLD, "/" + TODAY);
    }

    private void requireOldGone() {
        assertThat(run.rows(Topics.DAYS)).containsOnlyKeys("/whatsapp/" + TODAY);
        assertThat(run.rows(Topics.HOURS)).containsOnlyKeys("whatsapp/" + TODAY + "T09");
        assertThat(run.rows(Topics.DAILY_REPORT)).containsOnlyKeys("/" + TODAY);
        assertThat(run.rows(Topics.WEEKLY_DIGEST)).containsOnlyKeys("/2026-11-23");
    }

    private void write(String id, String date) {
        Message message = new Message(
                "7",
                id,
                time(date),
                Message.IN,
                Message.CUSTOMER,
                "",
                "text",
                "Сколько стоит доставка?",
                false,
                false,
                "",
                null,
                null);
        run.send(Topics.MESSAGES, "7", Topics.MESSAGES.write(message));
    }

    private static OffsetDateTime time(String date) {
        return OffsetDateTime.of(LocalDate.parse(date), LocalTime.of(9, 0), ZoneOffset.UTC);
    }
}
