package otklik.events.analytics;

import static otklik.events.Require.given;
import static otklik.events.Require.oneOf;
import static otklik.events.Require.present;

import java.time.OffsetDateTime;
import java.util.Set;

/**
 * A client waited, from the first message that asks for a reply to its end: {@code analytics.waits.v1}, key
 * {@code wait_id}. A run of closers is told the same way, as {@code NO_REPLY_NEEDED}.
 *
 * @param waitId {@code chat_id/id of the first in}
 * @param dialogId empty where the chat has no dialog by then
 * @param lastInAt when the client wrote last in this wait
 * @param inbound number of {@code in}
 * @param endedAt absent while open
 * @param end {@code OPEN}, {@code ANSWERED}, {@code CLOSED_UNANSWERED} or {@code NO_REPLY_NEEDED}
 * @param answeredBy MG user id; empty where nobody answered, or nobody is known
 * @param responsibleId who was responsible for the dialog at the end, or is now; empty for nobody
 * @param wallSec seconds from the first {@code in} to the end, absent while open; {@code workSec} of working time
 * @param firstOfDialog no earlier wait in the dialog
 * @param outOfHours opened outside working hours and answered in 0 working seconds
 * @param creditedTo {@code answeredBy} for an answer, else {@code responsibleId}
 * @param revision counts up when a known wait changes
 */
public record Wait(
        String waitId,
        String chatId,
        String dialogId,
        String channel,
        String clientId,
        OffsetDateTime openedAt,
        OffsetDateTime lastInAt,
        int inbound,
        OffsetDateTime endedAt,
        String end,
        String answeredBy,
        String responsibleId,
        Long wallSec,
        Long workSec,
        boolean firstOfDialog,
        boolean outOfHours,
        String creditedTo,
        long revision) {
    public static final String OPEN = "OPEN";
    public static final String ANSWERED = "ANSWERED";
    public static final String CLOSED_UNANSWERED = "CLOSED_UNANSWERED";
    public static final String NO_REPLY_NEEDED = "NO_REPLY_NEEDED";

    public Wait {
        present("wait_id", waitId);
        present("chat_id", chatId);
        present("channel", channel);
        present("opened_at", openedAt);
        oneOf("end", end, Set.of(OPEN, ANSWERED, CLOSED_UNANSWERED, NO_REPLY_NEEDED));
        given("responsible_id", responsibleId);
        given("credited_to", creditedTo);
    }
}
