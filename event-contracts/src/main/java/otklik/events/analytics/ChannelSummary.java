package otklik.events.analytics;

import static otklik.events.Require.present;

import java.math.BigDecimal;

/**
 * The row of tab {@code channel_summary}: {@code analytics.channel-summary.v1}, key {@code channel}.
 *
 * @param slowFirstReplyChats chats whose first reply took more than 600 working seconds
 * @param noReplyChats chats with an {@code in} and no {@code out}
 * @param respondedChats chats that have a first reply
 * @param medianFirstReplySec whole working seconds over the chats' first replies, absent when there is none
 * @param responseRate responded chats / chats with an {@code in}, 4 decimals, absent when there are none
 */
public record ChannelSummary(
        String channel,
        long chats,
        long inbound,
        long outbound,
        long unansweredInbound,
        long slowFirstReplyChats,
        long noReplyChats,
        long respondedChats,
        Long medianFirstReplySec,
        Long p90FirstReplySec,
        BigDecimal responseRate) {
    public ChannelSummary {
        present("channel", channel);
    }
}
