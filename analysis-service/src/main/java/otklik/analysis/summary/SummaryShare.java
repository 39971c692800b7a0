package otklik.analysis.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import otklik.analysis.group.Histogram;
import otklik.analysis.group.Share;
import otklik.events.analytics.ChannelSummary;
import otklik.events.analytics.ChatMetrics;
import otklik.events.analytics.ManagerSummary;

/**
 * What a chat adds to the rows of its manager and its channel.
 *
 * @param name of the manager; the latest heard stands for the group
 * @param asked chats with an {@code in}
 */
public record SummaryShare(
        String name,
        long chats,
        long inbound,
        long outbound,
        long unansweredInbound,
        long slow,
        long noReply,
        long asked,
        Histogram firstReplies)
        implements Share<SummaryShare> {
    /** A first reply that took longer is slow, in working seconds. */
    public static final long SLOW_AFTER = 600;

    public static SummaryShare of(ChatMetrics chat) {
        boolean asked = chat.inboundCount() > 0;
        Long reply = chat.firstResponseSec();
        return new SummaryShare(
                chat.managerName(),
                1,
                chat.inboundCount(),
                chat.outboundCount(),
                chat.unansweredInbound(),
                slow(reply) ? 1 : 0,
                asked && chat.outboundCount() == 0 ? 1 : 0,
                asked ? 1 : 0,
                reply == null ? Histogram.EMPTY : Histogram.of(reply));
    }

    public static boolean slow(Long firstResponseSec) {
        return firstResponseSec != null && firstResponseSec > SLOW_AFTER;
    }

    @Override
    public SummaryShare plus(SummaryShare other) {
        return changed(other, 1, firstReplies.plus(other.firstReplies));
    }

    @Override
    public SummaryShare minus(SummaryShare other) {
        return changed(other, -1, firstReplies.minus(other.firstReplies));
    }

    @Override
    public boolean isNothing() {
        return chats == 0;
    }

    public ManagerSummary ofManager(String managerId) {
        return new ManagerSummary(
                managerId,
                name,
                chats,
                inbound,
                outbound,
                unansweredInbound,
                slow,
                noReply,
                responded(),
                quantile(5),
                quantile(9),
                responseRate());
    }

    public ChannelSummary ofChannel(String channel) {
        return new ChannelSummary(
                channel,
                chats,
                inbound,
                outbound,
                unansweredInbound,
                slow,
                noReply,
                responded(),
                quantile(5),
                quantile(9),
                responseRate());
    }

    private long responded() {
        return firstReplies.counts().values().stream()
                .mapToLong(Integer::longValue)
                .sum();
    }

    private Long quantile(int tenths) {
        return firstReplies.isEmpty() ? null : firstReplies.quantile(tenths).getAsLong();
    }

    private BigDecimal responseRate() {
        return asked == 0
                ? null
                : BigDecimal.valueOf(responded()).divide(BigDecimal.valueOf(asked), 4, RoundingMode.HALF_UP);
    }

    private SummaryShare changed(SummaryShare other, int sign, Histogram replies) {
        return new SummaryShare(
                sign > 0 ? other.name : name,
                chats + sign * other.chats,
                inbound + sign * other.inbound,
                outbound + sign * other.outbound,
                unansweredInbound + sign * other.unansweredInbound,
                slow + sign * other.slow,
                noReply + sign * other.noReply,
                asked + sign * other.asked,
                replies);
    }
}
