package otklik.notifier.alert;

import java.time.Instant;
import java.util.List;

/**
 * Something is wrong with the system itself.
 *
 * @param kind as it stands in the message bundle
 * @param about which service, chat or topic; empty where there is but one
 * @param since when it began
 * @param words that go into its message, after what it is about
 */
public record Signal(String kind, String about, Instant since, List<String> words) {
    public static final String DATA_STALE = "data-stale";
    public static final String SERVICE_DOWN = "service-down";
    public static final String TOKEN_REFUSED = "token-refused";
    public static final String DEAD_LETTERS = "dead-letters";
    public static final String CHAT_SHUT = "chat-shut";

    public Signal {
        words = List.copyOf(words);
    }

    String id() {
        return "system/" + kind + "/" + about + "/";
    }
}
