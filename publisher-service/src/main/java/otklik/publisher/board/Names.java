package otklik.publisher.board;

import java.util.HashMap;
import java.util.Map;

/** One text for all that are equal: the same ids stand in very many events. */
final class Names {
    private final Map<String, String> known = new HashMap<>();

    String same(String text) {
        return known.computeIfAbsent(text, any -> any);
    }
}
