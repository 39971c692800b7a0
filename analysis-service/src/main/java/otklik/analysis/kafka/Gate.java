package otklik.analysis.kafka;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether rows may be told. While it is shut, facts and sums are worked out and the results of before stand; so is a
 * change of the settings that change figures. Shared by all threads.
 */
final class Gate {
    private final Map<String, Integer> backlogs = new ConcurrentHashMap<>();
    private final Set<String> raised;
    private volatile boolean open;

    /** @param raised keys of the alerts that were raised before this analysis began */
    Gate(boolean open, Set<String> raised) {
        this.open = open;
        this.raised = Set.copyOf(raised);
    }

    static Gate opened() {
        return new Gate(true, Set.of());
    }

    boolean open() {
        return open;
    }

    void letGo() {
        open = true;
    }

    boolean raisedBefore(String alertKey) {
        return raised.contains(alertKey);
    }

    /** How many chats or groups a task has still to work out. */
    void backlog(String task, int size) {
        backlogs.put(task, size);
    }

    int backlog() {
        return backlogs.values().stream().mapToInt(Integer::intValue).sum();
    }
}
