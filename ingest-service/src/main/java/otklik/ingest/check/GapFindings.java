package otklik.ingest.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Judges the days of a channel: one without a message among busy ones may be a gap. */
final class GapFindings {
    /** Of a quieter channel a day without a message says nothing. */
    private static final long BUSY = 5;

    private static final int EXAMPLES = 5;

    private final Words words;

    GapFindings(Words words) {
        this.words = words;
    }

    /** @param counts of which the topic's side is looked at */
    List<Finding> of(Days days, List<Count> counts) {
        Map<String, Map<LocalDate, Long>> byChannel = new TreeMap<>();
        counts.forEach(count -> byChannel
                .computeIfAbsent(count.channel(), any -> new TreeMap<>())
                .merge(count.date(), count.kafka(), Long::sum));
        return byChannel.entrySet().stream()
                .map(channel -> empty(days, channel.getValue()).isEmpty()
                        ? List.<Finding>of()
                        : List.of(finding(channel.getKey(), empty(days, channel.getValue()))))
                .flatMap(List::stream)
                .toList();
    }

    private Finding finding(String channel, List<LocalDate> empty) {
        String examples =
                empty.stream().limit(EXAMPLES).map(LocalDate::toString).collect(Collectors.joining(", "));
        return words.finding("DAYS_EMPTY", Severity.WARNING, channel, empty.size(), examples);
    }

    /** Days without a message after the first that has one. */
    private static List<LocalDate> empty(Days days, Map<LocalDate, Long> counts) {
        if (counts.isEmpty() || median(days, counts) < BUSY) {
            return List.of();
        }
        LocalDate first = counts.keySet().iterator().next();
        return first.datesUntil(days.last().plusDays(1))
                .filter(day -> counts.getOrDefault(day, 0L) == 0)
                .toList();
    }

    private static long median(Days days, Map<LocalDate, Long> counts) {
        List<Long> sorted = days.first()
                .datesUntil(days.last().plusDays(1))
                .map(day -> counts.getOrDefault(day, 0L))
                .sorted()
                .toList();
        return sorted.get(sorted.size() / 2);
    }
}
