package otklik.events.analytics;

import static otklik.events.Require.given;
import static otklik.events.Require.oneOf;
import static otklik.events.Require.present;

import java.time.OffsetDateTime;
import java.util.Set;

/**
 * The row of tab {@code chats_raw}: {@code analytics.chat-metrics.v1}, key {@code chat_id}.
 *
 * @param managerId MG user id of the manager of the chat, empty when there is none
 * @param orderId CRM id of the latest order linked to the chat, absent when there is none
 * @param status {@code open}, or {@code closed} when the latest dialog is
 * @param firstResponseSec working seconds from the first {@code in} to the first {@code out} after it, absent when none
 * @param unansweredInbound number of {@code in} after the last {@code out}
 */
public record ChatMetrics(
        String chatId,
        String channel,
        String managerId,
        String managerName,
        String clientId,
        String orderId,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        String status,
        int inboundCount,
        int outboundCount,
        Long firstResponseSec,
        int unansweredInbound) {
    public ChatMetrics {
        present("chat_id", chatId);
        present("channel", channel);
        given("manager_id", managerId);
        oneOf("status", status, Set.of("open", "closed"));
    }
}
