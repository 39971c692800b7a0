package otklik.events.telegram;

import static otklik.events.Require.oneOf;
import static otklik.events.Require.present;

import java.time.OffsetDateTime;
import java.util.Set;

/**
 * Somebody pressed a button of an alert: {@code telegram.actions.v1}, key {@code wait_id}. It changes no figure.
 *
 * @param actionId of Telegram's update: the same press is never told twice
 * @param action {@code TAKEN} (will answer), {@code NO_REPLY_NEEDED} or {@code SNOOZED}
 * @param waitId {@code chat_id/id of the first in}
 * @param chatId MG chat id
 * @param level 50, 100 or 300: of the alert with the button
 * @param userId Telegram's id of who pressed
 * @param userName as Telegram shows it; empty where it shows none
 * @param telegramChatId where the message stands
 * @param telegramMessageId the message
 * @param at when it was taken note of
 * @param until end of a snooze; absent for other actions
 */
public record TelegramAction(
        String actionId,
        String action,
        String waitId,
        String chatId,
        int level,
        String userId,
        String userName,
        String telegramChatId,
        long telegramMessageId,
        OffsetDateTime at,
        OffsetDateTime until) {
    public static final String TAKEN = "TAKEN";
    public static final String NO_REPLY_NEEDED = "NO_REPLY_NEEDED";
    public static final String SNOOZED = "SNOOZED";

    public TelegramAction {
        present("action_id", actionId);
        oneOf("action", action, Set.of(TAKEN, NO_REPLY_NEEDED, SNOOZED));
        present("wait_id", waitId);
        present("chat_id", chatId);
        present("user_id", userId);
        present("at", at);
        userName = userName == null ? "" : userName;
    }

    /** Names no person: safe for a log. */
    @Override
    public String toString() {
        return "TelegramAction[%s of %s]".formatted(action, waitId);
    }
}
