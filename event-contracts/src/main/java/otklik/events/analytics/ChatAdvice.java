package otklik.events.analytics;

import static otklik.events.Require.given;
import static otklik.events.Require.present;

import java.util.List;

/**
 * The row of tab {@code chat_advice} and the codes behind its text: {@code analytics.chat-advice.v1}, key {@code chat_id}.
 *
 * @param advice texts joined by {@code "; "}, empty when there is nothing to advise
 * @param codes in the order of the texts
 */
public record ChatAdvice(
        String chatId,
        String channel,
        String managerId,
        String managerName,
        int inbound,
        int outbound,
        Long firstResponseSec,
        int unansweredInbound,
        String advice,
        List<String> codes) {
    public ChatAdvice {
        present("chat_id", chatId);
        given("manager_id", managerId);
        given("advice", advice);
        codes = codes == null ? List.of() : List.copyOf(codes);
    }
}
