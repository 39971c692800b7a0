package otklik.publisher.tab;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import otklik.events.EventJson;

/** The row of an event in its tab: of each column the field of this name; times in the business zone. */
public record Rows(ZoneId zone) {
    public Row of(Layout layout, Record event) {
        return Row.of(layout.header().stream()
                .map(column -> cell(Fields.value(event, column)))
                .toArray());
    }

    private Object cell(Object value) {
        if (value instanceof OffsetDateTime time) {
            return EventJson.TIME.format(time.atZoneSameInstant(zone));
        }
        return value instanceof Map<?, ?> sums ? sums(sums) : value;
    }

    /** A number where all is in one currency, else a text that names them. */
    private static Object sums(Map<?, ?> sums) {
        if (sums.size() <= 1) {
            return sums.values().stream().findFirst().orElse(null);
        }
        return sums.entrySet().stream()
                .map(sum -> plain(sum.getValue()) + " " + sum.getKey())
                .collect(Collectors.joining("; "));
    }

    private static String plain(Object sum) {
        return new BigDecimal(sum.toString()).stripTrailingZeros().toPlainString();
    }
}
