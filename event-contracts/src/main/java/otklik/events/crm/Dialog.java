package otklik.events.crm;

import static otklik.events.Require.present;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One service episode inside a chat, {@code retailcrm.dialogs.v1}, key {@code dialog_id}.
 *
 * @param closedAt absent while open
 * @param responsibleType {@code user}, {@code bot} or absent: who is responsible now
 * @param tags names of its tags
 * @param assignments who was responsible over time, oldest first
 * @param version microseconds of the CRM's last change: of two facts the greater wins; absent where unknown
 */
public record Dialog(
        String dialogId,
        String chatId,
        OffsetDateTime createdAt,
        OffsetDateTime closedAt,
        String responsibleType,
        String responsibleId,
        List<String> tags,
        List<Assignment> assignments,
        Long version) {
    public Dialog {
        present("dialog_id", dialogId);
        present("chat_id", chatId);
        present("created_at", createdAt);
        tags = tags == null ? List.of() : List.copyOf(tags);
        assignments = assignments == null ? List.of() : List.copyOf(assignments);
    }
}
