package otklik.events.analytics;

import static otklik.events.Require.given;
import static otklik.events.Require.oneOf;
import static otklik.events.Require.present;

import java.util.Set;

/**
 * The row of tab {@code quality_chats}, for chats with a score of 60 or more: {@code analytics.quality-chats.v1}, key
 * {@code chat_id}.
 *
 * @param chatType {@code consultation}, {@code simple_order} or {@code other}
 * @param messages {@code in} and {@code out}; {@code questions} the {@code out} with a question
 * @param greeting {@code Да} or {@code Нет}: the stage is present; so on for the other four
 * @param score 0 to 100
 */
public record QualityChat(
        String chatId,
        String channel,
        String managerId,
        String managerName,
        String chatType,
        int messages,
        int questions,
        Long firstResponseSec,
        String greeting,
        String needs,
        String presentation,
        String objections,
        String closing,
        int score) {
    public QualityChat {
        present("chat_id", chatId);
        given("manager_id", managerId);
        oneOf("chat_type", chatType, Set.of("consultation", "simple_order", "other"));
    }
}
