package otklik.sandbox.shop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** All that people of this shop and its clients say, by kind. */
final class Phrases {
    private final Map<String, List<Words>> byKind;

    private Phrases(Map<String, List<Words>> byKind) {
        this.byKind = byKind;
    }

    /** From {@code phrases.tsv}: kind, text with names in braces, letters of {@link Labels}. */
    static Phrases read() {
        return new Phrases(Table.rows("phrases.tsv", 3).stream()
                .collect(Collectors.groupingBy(
                        cells -> cells[0],
                        LinkedHashMap::new,
                        Collectors.mapping(cells -> new Words(cells[1], Labels.of(cells[2])), Collectors.toList()))));
    }

    Words any(String kind, Random random) {
        List<Words> all = byKind.get(kind);
        if (all == null) {
            throw new IllegalArgumentException("no phrases of kind " + kind);
        }
        return all.get(random.nextInt(all.size()));
    }
}
