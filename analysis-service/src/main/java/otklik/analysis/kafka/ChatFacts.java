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

/** All that is known of one chat, as it lies in the stores; kept in memory for chats that are talked in now. */
final class ChatFacts {
    final Map<String, Dialog> dialogs = new HashMap<>();
    final Map<String, Said> messages = new HashMap<>();
    final Map<String, Order> orders = new HashMap<>();
    Chat chat;

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
