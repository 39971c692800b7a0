package otklik.analysis.report;

import java.util.stream.Collectors;
import otklik.analysis.group.Ratio;
import otklik.analysis.summary.SummaryCount;
import otklik.analysis.summary.SummaryShare;
import otklik.events.analytics.ManagerReport;

/** A manager over the period. */
public final class ManagerReports {
    private ManagerReports() {}

    public static ManagerReport of(String managerId, String name, SummaryShare summary) {
        long inbound = summary.counts().count(SummaryCount.INBOUND);
        long outbound = summary.counts().count(SummaryCount.OUTBOUND);
        return new ManagerReport(
                managerId,
                name,
                summary.counts().count(SummaryCount.CHATS),
                inbound,
                outbound,
                Ratio.percent(
                        summary.counts().count(SummaryCount.NO_REPLY),
                        summary.counts().count(SummaryCount.ASKED),
                        1),
                summary.firstReplies().quantileOrNull(5),
                summary.firstReplies().quantileOrNull(9),
                Ratio.percent(summary.counts().count(SummaryCount.UNANSWERED_INBOUND), inbound, 1),
                Ratio.of(outbound, inbound, 2),
                CoachingFocus.of(summary).stream().map(CoachingFocus::text).collect(Collectors.joining("; ")));
    }
}
