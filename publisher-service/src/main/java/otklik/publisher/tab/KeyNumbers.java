package otklik.publisher.tab;

import java.util.Arrays;
import java.util.OptionalLong;

/** Numbers by texts, as a hash map holds them, but without an object an entry: there are millions. */
final class KeyNumbers {
    /** What takes part in the table. */
    interface Taker {
        void take(String key, long number);
    }

    private String[] keys = new String[16];
    private long[] numbers = new long[16];
    private int size;

    int size() {
        return size;
    }

    OptionalLong get(String key) {
        int slot = slot(key);
        return keys[slot] == null ? OptionalLong.empty() : OptionalLong.of(numbers[slot]);
    }

    boolean has(String key) {
        return keys[slot(key)] != null;
    }

    /** The text that is held afterwards is this very object, not an equal one. */
    void put(String key, long number) {
        int slot = slot(key);
        if (keys[slot] == null && (size + 1) * 3L > keys.length * 2L) {
            grow();
            slot = slot(key);
        }
        size += keys[slot] == null ? 1 : 0;
        keys[slot] = key;
        numbers[slot] = number;
    }

    boolean remove(String key) {
        int slot = slot(key);
        if (keys[slot] == null) {
            return false;
        }
        keys[slot] = null;
        size--;
        settleBehind(slot);
        return true;
    }

    void clear() {
        Arrays.fill(keys, null);
        size = 0;
    }

    void each(Taker taker) {
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != null) {
                taker.take(keys[slot], numbers[slot]);
            }
        }
    }

    /** Entries that had to step aside for the one that is gone move up. */
    private void settleBehind(int gap) {
        int mask = keys.length - 1;
        int free = gap;
        for (int slot = gap + 1 & mask; keys[slot] != null; slot = slot + 1 & mask) {
            int home = home(keys[slot]);
            if ((slot - home & mask) >= (slot - free & mask)) {
                keys[free] = keys[slot];
                numbers[free] = numbers[slot];
                keys[slot] = null;
                free = slot;
            }
        }
    }

    private int slot(String key) {
        int slot = home(key);
        while (keys[slot] != null && !keys[slot].equals(key)) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private int home(String key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return (hash ^ hash >>> 16) & keys.length - 1;
    }

    private void grow() {
        String[] oldKeys = keys;
        long[] oldNumbers = numbers;
        keys = new String[oldKeys.length * 2];
        numbers = new long[oldKeys.length * 2];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != null) {
                int slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                numbers[slot] = oldNumbers[old];
            }
        }
    }
}
