package otklik.events.crm;

import static otklik.events.Require.present;

import java.time.OffsetDateTime;

/**
 * A client's permanent thread in one channel, {@code retailcrm.chats.v1}, key {@code chat_id}.
 *
 * @param channel type of the channel, as {@code whatsapp}
 * @param clientId MG customer id; empty when the chat has no customer
 * @param version microseconds of the CRM's last change: of two facts the greater wins; absent where unknown
 */
public record Chat(
        String chatId,
        String channelId,
        String channel,
        String clientId,
        String clientName,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        Long version) {
    public Chat {
        present("chat_id", chatId);
        present("channel", channel);
        present("created_at", createdAt);
    }
}
