package otklik.analysis.kafka;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.apache.kafka.streams.KeyValue;
import otklik.analysis.day.DayFigures;
import otklik.events.analytics.Day;

/** Rows of days as shares in the reports of their manager's date and week. */
final class Reports {
    private Reports() {}

    static KeyValue<String, Emission> day(String key, Emission row) {
        return share(GroupKind.DAILY_REPORTS.name(), key, date(key), (Emission.OfTopic) row);
    }

    static KeyValue<String, Emission> week(String key, Emission row) {
        LocalDate monday = date(key).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return share(GroupKind.WEEKLY_DIGESTS.name(), key, monday, (Emission.OfTopic) row);
    }

    private static KeyValue<String, Emission> share(String kind, String key, LocalDate group, Emission.OfTopic row) {
        byte[] share = row.event() == null ? null : SharePacking.DAY.packed(DayFigures.of((Day) row.event()));
        String managerId = key.substring(0, key.indexOf('/'));
        return KeyValue.pair(
                managerId + "/" + group, new Emission.OfGroup(kind, new Contribution(key, row.revision(), share)));
    }

    static LocalDate date(String key) {
        return LocalDate.parse(key.substring(key.lastIndexOf('/') + 1));
    }
}
