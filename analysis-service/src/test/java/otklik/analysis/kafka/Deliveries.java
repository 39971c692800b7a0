package otklik.analysis.kafka;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import otklik.events.Topic;
import otklik.events.Topics;

/** In which order facts arrive: any, some more than once, and what has a version even after it was overtaken. */
final class Deliveries {
    private static final Set<Topic<?>> VERSIONED = Set.of(Topics.CHATS, Topics.DIALOGS, Topics.MESSAGES);

    private final Random random;
    private final List<ShopEvents.Event> earlier = new ArrayList<>();
    private final Map<String, byte[]> sent = new TreeMap<>();

    Deliveries(Random random) {
        this.random = random;
    }

    /** What changed since the last time, now and then all, shuffled. */
    List<ShopEvents.Event> next(List<ShopEvents.Event> present, List<ShopEvents.Event> deletions) {
        List<ShopEvents.Event> next = new ArrayList<>(deletions);
        boolean all = random.nextInt(10) == 0;
        present.stream()
                .filter(event -> isNew(event) || all || random.nextInt(12) == 0)
                .forEach(next::add);
        next.addAll(some(next));
        next.addAll(some(overtaken(present)));
        Collections.shuffle(next, random);
        earlier.addAll(next);
        return next;
    }

    private boolean isNew(ShopEvents.Event event) {
        return !Arrays.equals(sent.put(id(event), event.value()), event.value());
    }

    /** Nothing of what has been deleted by an event without a version. */
    private List<ShopEvents.Event> overtaken(List<ShopEvents.Event> present) {
        Set<String> alive = present.stream().map(Deliveries::id).collect(Collectors.toSet());
        return earlier.stream()
                .filter(event -> VERSIONED.contains(event.topic()) && event.value() != null)
                .filter(event -> event.topic() == Topics.MESSAGES || alive.contains(id(event)))
                .filter(event -> !Arrays.equals(sent.get(id(event)), event.value()))
                .toList();
    }

    private List<ShopEvents.Event> some(List<ShopEvents.Event> events) {
        List<ShopEvents.Event> chosen = new ArrayList<>();
        if (!events.isEmpty()) {
            int many = random.nextInt(8);
            for (int i = 0; i < many; i++) {
                chosen.add(events.get(random.nextInt(events.size())));
            }
        }
        return chosen;
    }

    private static String id(ShopEvents.Event event) {
        String id = event.topic().name() + "/" + event.key();
        return event.topic() == Topics.MESSAGES
                ? id + "/" + Topics.MESSAGES.read(event.value()).messageId()
                : id;
    }
}
