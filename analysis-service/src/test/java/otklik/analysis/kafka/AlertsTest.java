package otklik.analysis.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.events.analytics.Alert;
import otklik.events.analytics.SystemAlert;

/** The target is ten minutes, the shop works from 10 to 23; it is noon. */
class AlertsTest {
    private static final Instant NOON = Instant.parse("2026-11-25T09:00:00Z");
    private static final Instant LONG_AGO = NOON.minus(Duration.ofDays(1));

    @TempDir
    Path folder;

    private AlertedShop shop;

    @BeforeEach
    void open() {
        shop = new AlertedShop(folder, NOON, Gate.opened());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void shouldAlertOnceAtEachLevelOfTheTarget() {
        shop.historyComplete(LONG_AGO);
        shop.clientWrites("7", "1", NOON);
        shop.work(Duration.ofMinutes(60));
        assertThat(shop.alerts()).extracting(Alert::waitId).containsOnly("7/1");
        assertThat(shop.alerts()).extracting(Alert::level).containsExactly(50, 100, 300);
        assertThat(shop.alerts())
                .extracting(alert ->
                        Duration.between(NOON, alert.raisedAt().toInstant()).toSeconds())
                .containsExactly(320L, 620L, 1820L);
        assertThat(shop.alertKeys()).containsExactly("7/1/50", "7/1/100", "7/1/300");
        assertThat(shop.alerts().get(0).waiting().end()).isEqualTo("OPEN");
        assertThat(shop.systemAlerts()).isEmpty();
    }

    @Test
    void shouldNotAlertOnAWaitThatWasAnsweredInTime() {
        shop.historyComplete(LONG_AGO);
        shop.clientWrites("7", "1", NOON);
        shop.work(Duration.ofMinutes(4));
        shop.managerWrites("7", "2", shop.now());
        shop.work(Duration.ofMinutes(60));
        assertThat(shop.alerts()).isEmpty();
    }

    @Test
    void shouldNotAlertBeforeAnAnswerGivenInTimeCanHaveBeenRead() {
        shop.historyComplete(LONG_AGO);
        shop.clientWrites("7", "1", NOON);
        shop.clientWrites("8", "2", NOON);
        shop.work(Duration.ofMinutes(4));
        shop.pass(Duration.ofSeconds(90));
        assertThat(shop.alerts()).as("nothing was read since").isEmpty();
        shop.managerWrites("7", "3", NOON.plus(Duration.ofSeconds(290)));
        shop.pass(Duration.ofSeconds(10));
        assertThat(shop.alerts()).isEmpty();
        shop.work(Duration.ofSeconds(20));
        assertThat(shop.alertKeys()).containsExactly("8/2/50");
    }

    @Test
    void shouldAlertNoMoreOnceAnswered() {
        shop.historyComplete(LONG_AGO);
        shop.clientWrites("7", "1", NOON);
        shop.work(Duration.ofMinutes(6));
        shop.managerWrites("7", "2", shop.now());
        shop.work(Duration.ofMinutes(60));
        assertThat(shop.alerts()).extracting(Alert::level).containsExactly(50);
    }

    @Test
    void shouldNeitherRepeatNorForgetAlertsOverARestart() {
        shop.historyComplete(LONG_AGO);
        shop.clientWrites("7", "1", NOON);
        shop.work(Duration.ofMinutes(6));
        assertThat(shop.alerts()).extracting(Alert::level).containsExactly(50);

        shop.restart(Duration.ofMinutes(6));
        assertThat(shop.alerts()).as("facts are not fresh yet").hasSize(1);
        shop.work(Duration.ofMinutes(1));
        assertThat(shop.alerts()).extracting(Alert::level).containsExactly(50, 100);
        shop.restart(Duration.ofSeconds(5));
        shop.work(Duration.ofMinutes(30));
        assertThat(shop.alerts()).extracting(Alert::level).containsExactly(50, 100, 300);
        shop.restart(Duration.ofSeconds(5));
        shop.work(Duration.ofMinutes(10));
        assertThat(shop.alerts()).hasSize(3);
        assertThat(shop.systemAlerts()).isEmpty();
    }

    @Test
    void shouldNotAlertOnWhatWasDueBeforeTheHistoryWasComplete() {
        shop.loadingHistory();
        shop.clientWrites("7", "1", NOON.minus(Duration.ofMinutes(20)));
        shop.work(Duration.ofMinutes(2), shop::loadingHistory);
        assertThat(shop.alerts()).isEmpty();
        shop.historyComplete(shop.now());
        shop.work(Duration.ofMinutes(7));
        assertThat(shop.alerts()).isEmpty();
        shop.work(Duration.ofMinutes(3));
        assertThat(shop.alerts()).extracting(Alert::level).containsExactly(300);
    }

    @Test
    void shouldAlertOnWhatBecameDueWhileTheHistoryWasKnownButNotTold() {
        shop.clientWrites("7", "1", NOON.minus(Duration.ofMinutes(7)));
        shop.pass(Duration.ofSeconds(30));
        assertThat(shop.alerts()).as("due before the analysis began").isEmpty();
        shop.historyComplete(LONG_AGO);
        shop.work(Duration.ofSeconds(10));
        assertThat(shop.alerts()).extracting(Alert::level).containsExactly(50);
    }

    @Test
    void shouldHoldAlertsBackWhileFactsAreStaleAndTellThemAfterwards() {
        shop.historyComplete(LONG_AGO);
        shop.clientWrites("7", "1", NOON);
        shop.clientWrites("8", "2", NOON);
        shop.work(Duration.ofMinutes(3));
        shop.pass(Duration.ofMinutes(9));
        assertThat(shop.alerts()).isEmpty();
        assertThat(shop.systemAlerts()).hasSize(1);
        SystemAlert raised = shop.systemAlerts().get(0);
        assertThat(raised.kind()).isEqualTo(SystemAlert.DATA_STALE);
        assertThat(raised.since()).isEqualTo(time(NOON.plus(Duration.ofMinutes(3))));
        assertThat(raised.raisedAt()).isEqualTo(time(NOON.plusSeconds(310)));
        assertThat(raised.overAt()).isNull();

        // Ingest is back: what was said meanwhile comes first, that is no report yet.
        shop.clientWrites("9", "3", shop.now());
        shop.pass(Duration.ofSeconds(30));
        assertThat(shop.alerts()).isEmpty();
        shop.managerWrites("8", "4", NOON.plus(Duration.ofMinutes(4)));
        shop.work(Duration.ofMinutes(1));
        assertThat(shop.alertKeys()).containsExactly("7/1/50", "7/1/100");
        assertThat(shop.systemAlerts()).hasSize(2);
        SystemAlert over = shop.systemAlerts().get(1);
        assertThat(over.since()).isEqualTo(raised.since());
        assertThat(over.raisedAt()).isEqualTo(raised.raisedAt());
        assertThat(over.overAt()).isEqualTo(time(NOON.plusSeconds(760)));
    }

    @Test
    void shouldNotRepeatThatFactsAreStaleOverARestart() {
        shop.historyComplete(LONG_AGO);
        shop.pass(Duration.ofMinutes(5));
        shop.restart(Duration.ofMinutes(5));
        shop.pass(Duration.ofMinutes(5));
        assertThat(shop.systemAlerts()).hasSize(1);
        shop.historyComplete(LONG_AGO);
        shop.pass(Duration.ofSeconds(10));
        assertThat(shop.systemAlerts()).hasSize(2);
    }

    @Test
    void shouldTellThatFactsAreStaleOnlyWhenRowsMayBeTold() {
        shop.close();
        shop = new AlertedShop(folder, NOON, Gate.shut());
        shop.historyComplete(LONG_AGO);
        shop.clientWrites("7", "1", NOON);
        shop.pass(Duration.ofMinutes(6));
        assertThat(shop.systemAlerts()).isEmpty();
        shop.restart(Gate.opening(Set.of()));
        shop.pass(Duration.ofSeconds(130));
        assertThat(shop.systemAlerts()).hasSize(1);
        assertThat(shop.alerts()).isEmpty();
        shop.work(Duration.ofSeconds(20));
        assertThat(shop.alerts()).extracting(Alert::level).containsExactly(50);
    }

    @Test
    void shouldNotTakeReportsOfOrdersForReportsOfChats() {
        shop.historyComplete(LONG_AGO);
        shop.clientWrites("7", "1", NOON);
        shop.work(Duration.ofMinutes(3), () -> {
            shop.historyComplete(LONG_AGO);
            shop.ordersRead();
        });
        shop.work(Duration.ofMinutes(8), shop::ordersRead);
        assertThat(shop.alerts()).isEmpty();
        assertThat(shop.systemAlerts()).hasSize(1);
    }

    @Test
    void shouldCountWorkingTimeOnly() {
        Instant evening = Instant.parse("2026-11-24T20:30:00Z");
        Instant morning = Instant.parse("2026-11-25T06:30:00Z");
        shop.close();
        shop = new AlertedShop(folder, morning, Gate.opened());
        shop.historyComplete(LONG_AGO);
        shop.clientWrites("7", "1", evening);
        shop.work(Duration.ofMinutes(35));
        assertThat(shop.alerts()).isEmpty();
        shop.work(Duration.ofMinutes(1));
        assertThat(shop.alerts()).extracting(Alert::level).containsExactly(50);
        assertThat(shop.alerts().get(0).raisedAt()).isEqualTo(time(Instant.parse("2026-11-25T07:05:20Z")));
    }

    @Test
    void shouldTakeTheArrivalOfFactsForReportsWhereIngestTellsNone() {
        shop.clientWrites("7", "1", NOON);
        shop.clientWrites("8", "2", NOON.minus(Duration.ofMinutes(7)));
        shop.work(Duration.ofMinutes(6), () -> shop.managerWrites("9", shop.nextId(), shop.now()));
        assertThat(shop.alertKeys()).containsExactly("8/2/100", "7/1/50");
        shop.pass(Duration.ofMinutes(6));
        assertThat(shop.alerts()).hasSize(2);
        assertThat(shop.systemAlerts()).hasSize(1);
        shop.managerWrites("9", shop.nextId(), shop.now());
        shop.pass(Duration.ofSeconds(20));
        assertThat(shop.alertKeys()).containsExactly("8/2/100", "7/1/50", "7/1/100");
    }

    @Test
    void shouldNotRaiseAgainWhatWasRaisedBeforeTheAnalysisBegan() {
        shop.close();
        shop = new AlertedShop(folder, NOON, Gate.opened(Set.of("7/1/50", "8/2/100")));
        shop.historyComplete(LONG_AGO);
        shop.clientWrites("7", "1", NOON);
        shop.clientWrites("8", "2", NOON);
        shop.work(Duration.ofMinutes(15));
        assertThat(shop.alertKeys()).containsExactlyInAnyOrder("8/2/50", "7/1/100");
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atZone(ZoneId.of("Europe/Moscow")).toOffsetDateTime();
    }
}
