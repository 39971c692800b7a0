package otklik.events.analytics;

import static otklik.events.Require.given;
import static otklik.events.Require.oneOf;
import static otklik.events.Require.present;

import java.util.Set;

/**
 * A row of tab {@code behavior_examples}: a chat that shows a habit of its manager, up to three a kind;
 * {@code analytics.behavior-examples.v1}, key {@code manager_id/kind/place}.
 *
 * @param kind {@code no_reply}, {@code slow_reply}, {@code no_next_step} or {@code good}
 * @param place 1 to 3, the most telling first
 * @param firstResponseSec absent where nobody replied
 * @param clientSaid words of the client, redacted; {@code managerSaid} words of the manager; either may be empty
 */
public record BehaviorExample(
        String managerId,
        String managerName,
        String kind,
        int place,
        String chatId,
        String channel,
        Long firstResponseSec,
        String clientSaid,
        String managerSaid) {
    public static final Set<String> KINDS = Set.of("no_reply", "slow_reply", "no_next_step", "good");

    public BehaviorExample {
        given("manager_id", managerId);
        oneOf("kind", kind, KINDS);
        present("chat_id", chatId);
    }
}
