package otklik.notifier.alert;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import otklik.events.analytics.Wait;
import otklik.events.telegram.TelegramAction;

/**
 * A wait with all that was said about it.
 *
 * @param waiting as it is now, or as it was last known
 * @param gone it is no wait any more
 * @param levels that were raised
 */
record Story(Wait waiting, boolean gone, SortedSet<Integer> levels, List<TelegramAction> actions) {
    boolean open() {
        return !gone && waiting.end().equals(Wait.OPEN);
    }

    Optional<TelegramAction> silenced() {
        return last(TelegramAction.NO_REPLY_NEEDED);
    }

    Optional<TelegramAction> taken() {
        return last(TelegramAction.TAKEN);
    }

    /** By the button of this message. */
    Optional<TelegramAction> snoozed(Long messageId) {
        return actions.stream()
                .filter(action -> action.action().equals(TelegramAction.SNOOZED))
                .filter(action -> messageId != null && action.telegramMessageId() == messageId)
                .max(Comparator.comparing(TelegramAction::until));
    }

    /** The last alert tells all that the note before it would have. */
    boolean worthTelling(int level) {
        return level > 50 || levels.last() == 50;
    }

    Instant openedAt() {
        return waiting.openedAt().toInstant();
    }

    Instant endedAt(Instant now) {
        return Optional.ofNullable(waiting.endedAt())
                .map(OffsetDateTime::toInstant)
                .orElse(now);
    }

    private Optional<TelegramAction> last(String kind) {
        return actions.stream()
                .filter(action -> action.action().equals(kind))
                .max(Comparator.comparing(TelegramAction::at));
    }
}
