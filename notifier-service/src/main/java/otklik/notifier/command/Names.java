package otklik.notifier.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Finds managers by what people call them. */
final class Names {
    private Names() {}

    /** By id: who is called exactly so, else all in whose name some word begins so. */
    static Map<String, String> matching(String wanted, Map<String, String> managers) {
        String asked = plain(wanted);
        Map<String, String> exact = new TreeMap<>(managers);
        exact.entrySet()
                .removeIf(manager -> !plain(manager.getValue()).equals(asked)
                        && !manager.getKey().equals(asked));
        if (!exact.isEmpty()) {
            return exact;
        }
        Map<String, String> alike = new TreeMap<>(managers);
        alike.values().removeIf(name -> !fits(asked, plain(name)));
        return alike;
    }

    private static boolean fits(String asked, String name) {
        List<String> words = List.of(name.split(" "));
        return List.of(asked.split(" ")).stream()
                .allMatch(part -> words.stream().anyMatch(word -> word.startsWith(part)));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("\\s+", " ");
    }
}
