package otklik.publisher.tab;

import java.util.List;
import java.util.OptionalInt;

/** Which row has a key, found by the rows' own keys: four bytes a place instead of an entry of a map. */
final class RowIndex {
    private final List<String> keys;
    /** Rows counted from 1; 0 is free. */
    private int[] slots = new int[16];

    private int size;

    /** @param keys by row; those of indexed rows change only to equal ones */
    RowIndex(List<String> keys) {
        this.keys = keys;
    }

    OptionalInt row(String key) {
        int found = slots[slot(key)];
        return found == 0 ? OptionalInt.empty() : OptionalInt.of(found - 1);
    }

    /** The row's key, which no other row has, is known from now on. */
    void add(int row) {
        if ((size + 1) * 3L > slots.length * 2L) {
            grow();
        }
        slots[slot(keys.get(row))] = row + 1;
        size++;
    }

    void clear() {
        slots = new int[16];
        size = 0;
    }

    private int slot(String key) {
        int hash = key.hashCode() * 0x9E3779B9;
        int slot = (hash ^ hash >>> 16) & slots.length - 1;
        while (slots[slot] != 0 && !keys.get(slots[slot] - 1).equals(key)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        int[] old = slots;
        slots = new int[old.length * 2];
        for (int row : old) {
            if (row != 0) {
                slots[slot(keys.get(row - 1))] = row;
            }
        }
    }
}
