package otklik.notifier.routing;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import otklik.settings.Environment;

/**
 * Who may speak to the bot: it does not answer others at all.
 *
 * @param users empty: everybody in these chats
 */
public record Guests(Set<String> chats, Set<String> users) {
    private static final String CHATS = "TELEGRAM_ALLOWED_CHATS";
    private static final String USERS = "TELEGRAM_ALLOWED_USERS";

    public Guests {
        chats = Set.copyOf(chats);
        users = Set.copyOf(users);
    }

    public static Guests from(Environment environment, Set<String> routed) {
        Set<String> chats = new LinkedHashSet<>(Pairs.each(environment, CHATS, chat -> Pairs.chat(CHATS, chat)));
        return new Guests(
                chats.isEmpty() ? routed : chats,
                new HashSet<>(Pairs.each(environment, USERS, user -> Pairs.user(USERS, user))));
    }

    /** @param chatName without its {@code @}; empty where it has none */
    public boolean mayAsk(String chat, String chatName, String user) {
        boolean here = chats.contains(chat)
                || !chatName.isEmpty() && chats.stream().anyMatch(("@" + chatName)::equalsIgnoreCase);
        return here && (users.isEmpty() || users.contains(user));
    }
}
