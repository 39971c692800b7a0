package otklik.publisher.look;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import otklik.publisher.tab.Layout;

/** The look of each tab, in one language. */
public final class Looks {
    private final Words words;

    /** @param locale of the spreadsheet, as {@code ru_RU} */
    public Looks(String locale) {
        this.words = Words.in(locale);
    }

    public Look of(Layout layout) {
        return new Look(
                layout.name(),
                layout.width(),
                columns(layout, column -> Formats.pattern(layout.name(), column).map(this::inWords)),
                columns(layout, column -> Optional.of(Formats.width(column))),
                columns(layout, column -> note(layout, column)),
                Colours.of(layout),
                charts(layout));
    }

    /** The unit is a word of the language. */
    private String inWords(String pattern) {
        return pattern.replace("\" с\"", "\" " + words.of("unit.seconds") + "\"");
    }

    private Optional<String> note(Layout layout, String column) {
        return Stream.of("note." + layout.name() + "." + column, "note." + column)
                .flatMap(key -> words.find(key).stream())
                .findFirst();
    }

    private List<Chart> charts(Layout layout) {
        return switch (layout.name()) {
            case "manager_summary" ->
                List.of(
                        chart(layout, "speed", "manager_name", "median_first_reply_sec", "p90_first_reply_sec"),
                        chart(layout, "losses", "manager_name", "slow_first_reply_chats", "no_reply_chats"));
            case "channel_summary" ->
                List.of(chart(layout, "channels", "channel", "chats", "slow_first_reply_chats", "no_reply_chats"));
            case "spin_manager_metrics" ->
                List.of(chart(
                        layout,
                        "spin",
                        "manager_name",
                        "s_usage_rate",
                        "p_usage_rate",
                        "i_usage_rate",
                        "n_usage_rate"));
            default -> List.of();
        };
    }

    private Chart chart(Layout layout, String name, String domain, String... series) {
        return new Chart(
                words.of("chart." + name),
                layout.column(domain),
                Stream.of(series).map(layout::column).toList(),
                name.equals("spin"));
    }

    private static <T> Map<Integer, T> columns(Layout layout, Function<String, Optional<T>> of) {
        Map<Integer, T> found = new TreeMap<>();
        IntStream.range(0, layout.width())
                .forEach(column -> of.apply(layout.header().get(column)).ifPresent(value -> found.put(column, value)));
        return found;
    }
}
