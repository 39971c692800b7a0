package otklik.events;

import java.util.Set;

/** Checks of the records, naming the field as it stands in the JSON. */
public final class Require {
    private Require() {}

    public static void present(String field, Object value) {
        if (value == null) {
            throw new InvalidEvent(field + " is missing");
        }
        if (value instanceof String text && text.isEmpty()) {
            throw new InvalidEvent(field + " is empty");
        }
    }

    /** As {@link #present}, but an empty text is a value: nobody's id. */
    public static void given(String field, Object value) {
        if (value == null) {
            throw new InvalidEvent(field + " is missing");
        }
    }

    public static void oneOf(String field, String value, Set<String> allowed) {
        if (value == null || !allowed.contains(value)) {
            throw new InvalidEvent(
                    field + " is none of " + allowed.stream().sorted().toList());
        }
    }
}
