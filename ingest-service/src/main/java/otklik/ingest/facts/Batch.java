package otklik.ingest.facts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import otklik.events.DeadLetter;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.crm.Message;

/** What one transaction publishes: events in order, and the marks of what was emitted. Filled by one thread. */
public final class Batch {
    /** A record of a topic, as bytes. */
    public record Entry(String topic, byte[] key, byte[] value) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Long> seen = new TreeMap<>();

    public <E> void add(Topic<E> topic, String key, E event) {
        entries.add(new Entry(topic.name(), key.getBytes(StandardCharsets.UTF_8), topic.write(event)));
    }

    public void add(Message message) {
        add(Topics.MESSAGES, message.chatId(), message);
    }

    public void add(DeadLetter letter) {
        add(Topics.DEAD_LETTERS, letter.source(), letter);
    }

    void mark(String key, long hash) {
        seen.put(key, hash);
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public Map<String, Long> seen() {
        return Map.copyOf(seen);
    }

    public boolean isEmpty() {
        return entries.isEmpty() && seen.isEmpty();
    }
}
