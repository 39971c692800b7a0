package otklik.analysis.kafka;

import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import otklik.events.EventJson;

/** Events as the rows that the reference makes: fields in their order, an absent one as an empty text. */
final class Cells {
    /** The counters, which may differ, and what only the topic has. */
    private static final Set<String> LEFT_OUT = Set.of("revision", "codes");

    private Cells() {}

    static List<Object> of(Object event, ZoneId zone) {
        try {
            List<Object> cells = new ArrayList<>();
            for (RecordComponent field : event.getClass().getRecordComponents()) {
                if (!LEFT_OUT.contains(field.getName())) {
                    cells.add(cell(field.getAccessor().invoke(event), zone));
                }
            }
            return cells;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object cell(Object value, ZoneId zone) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        return value instanceof OffsetDateTime time
                ? EventJson.TIME.format(time.atZoneSameInstant(zone))
                : value == null ? "" : value;
    }
}
