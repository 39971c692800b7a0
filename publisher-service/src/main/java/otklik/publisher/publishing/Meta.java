package otklik.publisher.publishing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import otklik.events.EventJson;
import otklik.publisher.look.Words;
import otklik.publisher.tab.Layouts;
import otklik.publisher.tab.Row;

/**
 * What {@code _meta} tells about the spreadsheet.
 *
 * @param lag records that are in the topics but not in the sheets yet
 * @param cells of all grids, of which there may be so many
 * @param rows in each sheet, by its name
 */
record Meta(String version, Instant at, long lag, long cells, Map<String, Integer> rows, Optional<String> problem) {
    /** In the order they are to stand. */
    List<Row> rows(ZoneId zone, Words words) {
        List<Row> found = new ArrayList<>();
        found.add(row(words, "version", version));
        found.add(row(words, "updated_at", EventJson.TIME.format(at.atZone(zone))));
        found.add(row(words, "lag", lag));
        found.add(row(words, "problem", problem.orElse("")));
        found.add(row(words, "cells", cells));
        rows.forEach((name, count) -> found.add(Row.of("rows." + name, count, words.of("meta.rows", name))));
        return found;
    }

    /** The keys that a former picture of ours may still have. */
    static List<String> gone(List<Row> former, List<Row> now) {
        return former.stream()
                .map(Layouts.META::key)
                .filter(key -> now.stream().map(Layouts.META::key).noneMatch(key::equals))
                .toList();
    }

    /** The order of these rows, as keys. */
    static List<String> keys(List<Row> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(place -> Layouts.META.key(rows.get(place)))
                .toList();
    }

    private static Row row(Words words, String key, Object value) {
        return Row.of(key, value, words.of("meta." + key));
    }
}
