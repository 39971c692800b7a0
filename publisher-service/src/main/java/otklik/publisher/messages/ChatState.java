package otklik.publisher.messages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is known of a chat, and its messages. */
final class ChatState {
    /** False until the chat is known to be of a channel that is asked for. */
    boolean asked;

    final Set<String> excludingDialogs = new HashSet<>(1);
    final List<Stored> messages = new ArrayList<>(4);

    boolean counts() {
        return asked && excludingDialogs.isEmpty();
    }
}
