package otklik.ingest.facts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import otklik.events.DeadLetter;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.crm.Message;

/** What one transaction publishes: events in order, and which marks of the memory they change. Filled by one thread. */
public final class Batch {
    /** A record of a topic, as bytes. */
    public record Entry(String topic, byte[] key, byte[] value) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> marked = new TreeSet<>();

    public <E> void add(Topic<E> topic, String key, E event) {
        entries.add(new Entry(topic.name(), key.getBytes(StandardCharsets.UTF_8), topic.write(event)));
    }

    public void add(Message message) {
        add(Topics.MESSAGES, message.chatId(), message);
    }

    public void add(DeadLetter letter) {
        add(Topics.DEAD_LETTERS, letter.source(), letter);
    }

    void mark(String mark) {
        marked.add(mark);
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The marks as the memory holds them now, by key. */
    public Map<String, byte[]> marks(Memory memory) {
        Map<String, byte[]> marks = new TreeMap<>();
        marked.forEach(mark -> marks.put(mark, memory.stored(mark)));
        return marks;
    }

    public boolean isEmpty() {
        return entries.isEmpty() && marked.isEmpty();
    }
}
