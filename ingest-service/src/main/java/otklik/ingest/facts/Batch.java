package otklik.ingest.facts;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.cursors.LongCursor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import otklik.events.DeadLetter;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.crm.Message;
import otklik.ingest.facts.Memory.Kind;

/** What one transaction publishes: events in order, and which marks of the memory they change. Filled by one thread. */
public final class Batch {
    /** A record of a topic, as bytes. */
    public record Entry(String topic, byte[] key, byte[] value) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Kind, LongHashSet> marked = new EnumMap<>(Kind.class);

    public <E> void add(Topic<E> topic, String key, E event) {
        entries.add(new Entry(topic.name(), key.getBytes(StandardCharsets.UTF_8), topic.write(event)));
    }

    public void add(Message message) {
        add(Topics.MESSAGES, message.chatId(), message);
    }

    public void add(DeadLetter letter) {
        add(Topics.DEAD_LETTERS, letter.source(), letter);
    }

    void mark(Kind kind, long bucket) {
        marked.computeIfAbsent(kind, any -> new LongHashSet()).add(bucket);
    }

    public List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** The marks as the memory holds them now, by key. */
    public Map<String, byte[]> marks(Memory memory) {
        Map<String, byte[]> marks = new HashMap<>();
        marked.forEach((kind, buckets) -> {
            for (LongCursor bucket : buckets) {
                marks.put(kind + "/" + bucket.value, memory.of(kind).bucket(bucket.value));
            }
        });
        return marks;
    }

    public boolean isEmpty() {
        return entries.isEmpty() && marked.isEmpty();
    }
}
