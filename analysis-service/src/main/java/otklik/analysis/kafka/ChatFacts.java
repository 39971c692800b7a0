package otklik.analysis.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import otklik.analysis.conversation.Conversation;
import otklik.analysis.conversation.Roster;
import otklik.analysis.conversation.Said;
import otklik.events.crm.Chat;
import otklik.events.crm.Dialog;
import otklik.events.crm.Order;
import otklik.events.crm.Period;

/** All that is known of one chat, by the keys of {@link KeptFacts}; kept in memory for chats that are talked in now. */
final class ChatFacts {
    private final Map<String, Dialog> dialogs = new HashMap<>();
    private final Map<String, Said> messages = new HashMap<>();
    private final Map<String, Order> orders = new HashMap<>();
    private Chat chat;

    /** @param fact null: it is no more */
    void put(String key, Record fact) {
        if (fact == null) {
            forget(key);
        } else if (fact instanceof Said said) {
            messages.put(key, said);
        } else if (fact instanceof Dialog dialog) {
            dialogs.put(key, dialog);
        } else if (fact instanceof Order order) {
            orders.put(key, order);
        } else {
            chat = (Chat) fact;
        }
    }

    private void forget(String key) {
        if (key.charAt(0) == ChatStores.SEPARATOR) {
            chat = null;
        }
        dialogs.remove(key);
        orders.remove(key);
    }

    Optional<Conversation> conversation(Roster roster, Period period) {
        return chat == null
                ? Optional.empty()
                : Optional.of(
                        Conversation.of(chat, dialogs.values(), messages.values(), orders.values(), roster, period));
    }

    int size() {
        return 1 + dialogs.size() + messages.size() + orders.size();
    }
}
