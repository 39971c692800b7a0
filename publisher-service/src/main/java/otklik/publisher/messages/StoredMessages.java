package otklik.publisher.messages;

import java.util.Optional;
import java.util.function.Consumer;

/** Messages by their ids, as a hash map holds them, but without an object an entry: there are millions. */
final class StoredMessages {
    private Stored[] slots = new Stored[64];
    private int size;

    Optional<Stored> get(String id) {
        return Optional.ofNullable(slots[slot(id)]);
    }

    /** In the place of the one with its id, where there is one. */
    void put(Stored message) {
        int slot = slot(message.id);
        if (slots[slot] == null && (size + 1) * 3L > slots.length * 2L) {
            grow();
            slot = slot(message.id);
        }
        size += slots[slot] == null ? 1 : 0;
        slots[slot] = message;
    }

    /** None may be put meanwhile. */
    void each(Consumer<Stored> taker) {
        for (Stored message : slots) {
            if (message != null) {
                taker.accept(message);
            }
        }
    }

    private int slot(String id) {
        int hash = id.hashCode() * 0x9E3779B9;
        int slot = (hash ^ hash >>> 16) & slots.length - 1;
        while (slots[slot] != null && !slots[slot].id.equals(id)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        Stored[] old = slots;
        slots = new Stored[old.length * 2];
        for (Stored message : old) {
            if (message != null) {
                slots[slot(message.id)] = message;
            }
        }
    }
}
