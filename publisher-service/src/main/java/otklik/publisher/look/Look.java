package otklik.publisher.look;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a tab looks.
 *
 * @param tab its name in the contract
 * @param width its columns
 * @param formats number formats by column; the cells stay numbers
 * @param widths in pixels by column
 * @param notes on the header by column
 * @param rules the first that holds wins
 */
public record Look(
        String tab,
        int width,
        Map<Integer, String> formats,
        Map<Integer, Integer> widths,
        Map<Integer, String> notes,
        List<Rule> rules,
        List<Chart> charts) {
    public Look {
        formats = Map.copyOf(formats);
        widths = Map.copyOf(widths);
        notes = Map.copyOf(notes);
        rules = List.copyOf(rules);
        charts = List.copyOf(charts);
    }

    /** Changes when the formats, widths or notes do. */
    public String version() {
        return Integer.toHexString(List.of("1", new TreeMap<>(formats), new TreeMap<>(widths), new TreeMap<>(notes))
                .hashCode());
    }
}
