package otklik.ingest.chaos;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import otklik.events.crm.Message;
import otklik.sandbox.crm.CrmFacts;

/** Every state that a message that counts has ever been in. */
final class Chronicle {
    private final Map<String, Set<Message>> states = new HashMap<>();

    Chronicle(CrmFacts facts, Expectation expectation) {
        facts.all("messages").forEach(node -> expectation.message(node).ifPresent(this::add));
        facts.listen(change -> {
            if (change.kind().equals("messages")) {
                change.after().flatMap(expectation::message).ifPresent(this::add);
            }
        });
    }

    synchronized boolean knows(Message state) {
        return states.getOrDefault(state.messageId(), Set.of()).contains(state);
    }

    private synchronized void add(Message state) {
        states.computeIfAbsent(state.messageId(), any -> new HashSet<>()).add(state);
    }
}
