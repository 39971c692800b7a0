package otklik.analysis.summary;

import java.math.BigDecimal;
import otklik.analysis.group.Histogram;
import otklik.analysis.group.Ratio;
import otklik.analysis.group.Share;
import otklik.analysis.group.Tally;
import otklik.events.analytics.ChannelSummary;
import otklik.events.analytics.ChatMetrics;
import otklik.events.analytics.ManagerSummary;

/** What a chat adds to the rows of its manager and its channel. */
public record SummaryShare(Tally<SummaryCount> counts, Histogram firstReplies) implements Share<SummaryShare> {
    /** A first reply that took longer is slow, in working seconds. */
    public static final long SLOW_AFTER = 600;

    public static SummaryShare empty() {
        return new SummaryShare(Tally.empty(), Histogram.empty());
    }

    public static SummaryShare of(ChatMetrics chat) {
        SummaryShare share = empty();
        boolean asked = chat.inboundCount() > 0;
        Long reply = chat.firstResponseSec();
        share.counts.add(SummaryCount.CHATS, 1);
        share.counts.add(SummaryCount.INBOUND, chat.inboundCount());
        share.counts.add(SummaryCount.OUTBOUND, chat.outboundCount());
        share.counts.add(SummaryCount.UNANSWERED_INBOUND, chat.unansweredInbound());
        share.counts.add(SummaryCount.SLOW, slow(reply) ? 1 : 0);
        share.counts.add(SummaryCount.NO_REPLY, asked && chat.outboundCount() == 0 ? 1 : 0);
        share.counts.add(SummaryCount.ASKED, asked ? 1 : 0);
        if (reply != null) {
            share.firstReplies.add(reply);
        }
        return share;
    }

    public static boolean slow(Long firstResponseSec) {
        return firstResponseSec != null && firstResponseSec > SLOW_AFTER;
    }

    @Override
    public void add(SummaryShare other, int sign) {
        counts.add(other.counts, sign);
        firstReplies.add(other.firstReplies, sign);
    }

    @Override
    public boolean isNothing() {
        return counts.count(SummaryCount.CHATS) == 0;
    }

    public ManagerSummary ofManager(String managerId, String name) {
        return new ManagerSummary(
                managerId,
                name,
                counts.count(SummaryCount.CHATS),
                counts.count(SummaryCount.INBOUND),
                counts.count(SummaryCount.OUTBOUND),
                counts.count(SummaryCount.UNANSWERED_INBOUND),
                counts.count(SummaryCount.SLOW),
                counts.count(SummaryCount.NO_REPLY),
                firstReplies.size(),
                firstReplies.quantileOrNull(5),
                firstReplies.quantileOrNull(9),
                responseRate());
    }

    public ChannelSummary ofChannel(String channel) {
        return new ChannelSummary(
                channel,
                counts.count(SummaryCount.CHATS),
                counts.count(SummaryCount.INBOUND),
                counts.count(SummaryCount.OUTBOUND),
                counts.count(SummaryCount.UNANSWERED_INBOUND),
                counts.count(SummaryCount.SLOW),
                counts.count(SummaryCount.NO_REPLY),
                firstReplies.size(),
                firstReplies.quantileOrNull(5),
                firstReplies.quantileOrNull(9),
                responseRate());
    }

    private BigDecimal responseRate() {
        return Ratio.of(firstReplies.size(), counts.count(SummaryCount.ASKED), 4);
    }
}
