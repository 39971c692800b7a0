package otklik.publisher.board;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import otklik.hours.WorkingHours;
import otklik.publisher.text.Redaction;

/**
 * What figures and texts are shown by.
 *
 * @param targetSec {@code ALERT_TARGET}, working seconds
 * @param workHours as they were set, to be shown
 * @param chatLink address of a chat in the CRM with {@code {chat_id}} and {@code {dialog_id}} in it
 * @param orderLink likewise with {@code {order_id}}
 */
public record BoardRules(
        ZoneId zone,
        WorkingHours hours,
        String workHours,
        long targetSec,
        Set<String> channels,
        Redaction redaction,
        Optional<String> chatLink,
        Optional<String> orderLink) {
    public BoardRules {
        channels = Set.copyOf(channels);
    }

    OffsetDateTime time(long second) {
        return Instant.ofEpochSecond(second).atZone(zone).toOffsetDateTime();
    }

    Optional<URI> chat(String chatId, String dialogId) {
        return chatLink.map(link ->
                URI.create(link.replace("{chat_id}", encoded(chatId)).replace("{dialog_id}", encoded(dialogId))));
    }

    Optional<URI> order(String orderId) {
        return orderLink.map(link -> URI.create(link.replace("{order_id}", encoded(orderId))));
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
