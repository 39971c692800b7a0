package otklik.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import otklik.analysis.day.DayCount;
import otklik.analysis.day.DayFigures;
import otklik.events.analytics.DailyReport;
import otklik.events.analytics.WeeklyDigest;

class DayReportsTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

    @Test
    void shouldReportADateOverChannels() {
        DayFigures sums = channel(1);
        sums.add(channel(2), 1);

        assertThat(DailyReports.of(MONDAY, "7", sums, 4))
                .isEqualTo(new DailyReport(
                        "2026-11-16",
                        "7",
                        "Мария",
                        3,
                        6,
                        9,
                        24,
                        21,
                        3,
                        12,
                        15,
                        new BigDecimal("12.5"),
                        new BigDecimal("87.5"),
                        150L,
                        190L,
                        50L,
                        170L,
                        new BigDecimal("1.33"),
                        new BigDecimal("41.7"),
                        18,
                        21,
                        24,
                        27,
                        30,
                        33,
                        36,
                        new TreeMap<>(Map.of("RUB", new BigDecimal("301"))),
                        4));
    }

    @Test
    void shouldDigestAWeekTheSameWay() {
        DayFigures sums = channel(1);
        sums.add(channel(2), 1);
        DailyReport day = DailyReports.of(MONDAY, "7", sums, 4);

        assertThat(WeeklyDigests.of(MONDAY, "7", sums, 4))
                .usingRecursiveComparison()
                .withEqualsForFields(Object::equals, "paidSum")
                .isEqualTo(new WeeklyDigest(
                        day.date(),
                        day.managerId(),
                        day.managerName(),
                        day.chats(),
                        day.inbound(),
                        day.outbound(),
                        day.waits(),
                        day.answered(),
                        day.unanswered(),
                        day.slow(),
                        day.outOfHours(),
                        day.noReplyRate(),
                        day.responseRate(),
                        day.medianFirstWaitSec(),
                        day.p90FirstWaitSec(),
                        day.medianWaitSec(),
                        day.p90WaitSec(),
                        day.questionsPerChat(),
                        day.spinCompleteness(),
                        day.spinS(),
                        day.spinP(),
                        day.spinI(),
                        day.spinN(),
                        day.nextSteps(),
                        day.orders(),
                        day.paidOrders(),
                        day.paidSum(),
                        4));
    }

    @Test
    void shouldHaveNoRatesWithoutWaitsAndTalks() {
        DayFigures sums = DayFigures.empty();
        sums.counts().add(DayCount.QUESTIONS, 2);
        DailyReport report = DailyReports.of(MONDAY, "", sums, 1);

        assertThat(report.noReplyRate()).isNull();
        assertThat(report.responseRate()).isNull();
        assertThat(report.medianFirstWaitSec()).isNull();
        assertThat(report.p90WaitSec()).isNull();
        assertThat(report.questionsPerChat()).isNull();
        assertThat(report.spinCompleteness()).isNull();
        assertThat(report.paidSum()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-16, 2026-11-16", "2026-11-22, 2026-11-16", "2026-11-23, 2026-11-23", "2027-01-03, 2026-12-28"})
    void shouldKnowAWeekByItsMonday(LocalDate date, LocalDate monday) {
        assertThat(WeeklyDigests.mondayOf(date)).isEqualTo(monday);
    }

    /** What the second channel tells is twice what the first one does. */
    private static DayFigures channel(int times) {
        DayFigures day = DayFigures.empty();
        Map<DayCount, Integer> counts = Map.ofEntries(
                Map.entry(DayCount.CHATS, 1),
                Map.entry(DayCount.INBOUND, 2),
                Map.entry(DayCount.OUTBOUND, 3),
                Map.entry(DayCount.WAITS, 8),
                Map.entry(DayCount.ANSWERED, 7),
                Map.entry(DayCount.UNANSWERED, 1),
                Map.entry(DayCount.SLOW, 4),
                Map.entry(DayCount.OUT_OF_HOURS, 5),
                Map.entry(DayCount.QUESTIONS, 4),
                Map.entry(DayCount.SPIN_CHATS, 3),
                Map.entry(DayCount.SPIN_STAGES, 5),
                Map.entry(DayCount.SPIN_S, 6),
                Map.entry(DayCount.SPIN_P, 7),
                Map.entry(DayCount.SPIN_I, 8),
                Map.entry(DayCount.SPIN_N, 9),
                Map.entry(DayCount.NEXT_STEPS, 10),
                Map.entry(DayCount.ORDERS, 11),
                Map.entry(DayCount.PAID_ORDERS, 12));
        counts.forEach((kind, count) -> day.counts().add(kind, (long) times * count));
        List.of(0L, 100L * times).forEach(day.allWaits()::add);
        day.firstWaits().add(100L * times);
        day.paid()
                .add(
                        "RUB",
                        new BigDecimal("100.50")
                                .multiply(BigDecimal.valueOf(times))
                                .subtract(new BigDecimal("0.25")));
        day.names().add("Мария", 1);
        return day;
    }
}
