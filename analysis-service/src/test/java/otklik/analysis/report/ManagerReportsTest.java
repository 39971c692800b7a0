package otklik.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import otklik.analysis.summary.SummaryCount;
import otklik.analysis.summary.SummaryShare;
import otklik.events.analytics.ManagerReport;

class ManagerReportsTest {
    @ParameterizedTest
    @CsvSource({"12, 100, false", "1201, 10000, true", "12001, 100000, true", "0, 0, false", "1, 1, true"})
    void shouldSeeLossesAboveTwelvePercent(long noReply, long asked, boolean seen) {
        SummaryShare sums = SummaryShare.empty();
        sums.counts().add(SummaryCount.NO_REPLY, noReply);
        sums.counts().add(SummaryCount.ASKED, asked);
        assertThat(CoachingFocus.of(sums).contains(CoachingFocus.LOSSES)).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({"1200, false", "1201, true"})
    void shouldSeeSpeedAboveTwentyMinutes(long p90, boolean seen) {
        SummaryShare sums = SummaryShare.empty();
        sums.firstReplies().add(p90);
        assertThat(CoachingFocus.of(sums).contains(CoachingFocus.SPEED)).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({"25, 100, false", "2501, 10000, true", "0, 0, false"})
    void shouldSeeFollowUpAboveAQuarter(long unanswered, long inbound, boolean seen) {
        SummaryShare sums = SummaryShare.empty();
        sums.counts().add(SummaryCount.UNANSWERED_INBOUND, unanswered);
        sums.counts().add(SummaryCount.INBOUND, inbound);
        assertThat(CoachingFocus.of(sums).contains(CoachingFocus.FOLLOW_UP)).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({"8, 10, false", "7999, 10000, true", "0, 0, false", "5, 0, false", "0, 1, true"})
    void shouldSeeNextStepBelowFourFifths(long outbound, long inbound, boolean seen) {
        SummaryShare sums = SummaryShare.empty();
        sums.counts().add(SummaryCount.OUTBOUND, outbound);
        sums.counts().add(SummaryCount.INBOUND, inbound);
        assertThat(CoachingFocus.of(sums).contains(CoachingFocus.NEXT_STEP)).isEqualTo(seen);
    }

    @Test
    void shouldTellAllThatStandsOutInOrder() {
        SummaryShare sums = SummaryShare.empty();
        sums.counts().add(SummaryCount.CHATS, 9);
        sums.counts().add(SummaryCount.ASKED, 8);
        sums.counts().add(SummaryCount.NO_REPLY, 1);
        sums.counts().add(SummaryCount.INBOUND, 16);
        sums.counts().add(SummaryCount.OUTBOUND, 7);
        sums.counts().add(SummaryCount.UNANSWERED_INBOUND, 5);
        List.of(10L, 1000L, 2000L).forEach(sums.firstReplies()::add);

        assertThat(ManagerReports.of("7", "Мария", sums))
                .isEqualTo(new ManagerReport(
                        "7",
                        "Мария",
                        9,
                        16,
                        7,
                        new BigDecimal("12.5"),
                        1000L,
                        1800L,
                        new BigDecimal("31.3"),
                        new BigDecimal("0.44"),
                        "Потери; Скорость; Follow-up; Next step"));
    }

    @Test
    void shouldHaveNoFiguresWithoutClients() {
        SummaryShare sums = SummaryShare.empty();
        sums.counts().add(SummaryCount.CHATS, 1);
        sums.counts().add(SummaryCount.OUTBOUND, 2);

        assertThat(ManagerReports.of("", "(не назначен)", sums))
                .isEqualTo(new ManagerReport("", "(не назначен)", 1, 0, 2, null, null, null, null, null, ""));
    }
}
