package otklik.analysis.kafka;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import otklik.analysis.Settings;
import otklik.events.crm.Period;
import otklik.sandbox.reference.ReferenceSettings;

/** Settings that change figures, and a present near which clocks change. */
record RandomSettings(Map<String, String> environment, Instant now, Period period) {
    private static final List<String> ZONES =
            List.of("Europe/Moscow", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe");
    private static final List<String> PRESENTS =
            List.of("2026-10-26T09:00:00Z", "2026-11-03T20:15:00Z", "2026-11-25T09:00:00Z", "2026-04-02T12:00:00Z");

    static RandomSettings of(Random random) {
        Map<String, String> environment = Map.of(
                "TZ", pick(random, ZONES),
                "WORK_HOURS",
                        pick(
                                random,
                                List.of("10:00-23:00", "22:00-06:00", "00:00-24:00", "09:30-18:15", "02:30-02:45")),
                "WORK_DAYS", pick(random, List.of("MON-SUN", "MON-FRI", "SAT-MON", "TUE,THU")),
                "HOLIDAYS", pick(random, List.of("", "2026-10-25,2026-11-20", "2026-03-29")),
                "ALERT_TARGET", pick(random, List.of("10m", "1m", "2h")),
                "EXCLUDE_TAGS", pick(random, List.of("", "spam", "spam,Поставщик")));
        return of(environment, Instant.parse(pick(random, PRESENTS)), random);
    }

    static RandomSettings of(Map<String, String> environment, Instant now, Random random) {
        ZoneId zone = ZoneId.of(environment.getOrDefault("TZ", "Europe/Moscow"));
        OffsetDateTime today = now.atZone(zone).toLocalDate().atStartOfDay(zone).toOffsetDateTime();
        OffsetDateTime until = random.nextInt(4) == 0 ? at(today, zone, 2) : null;
        return new RandomSettings(environment, now, new Period(at(today, zone, 20), until));
    }

    private static OffsetDateTime at(OffsetDateTime today, ZoneId zone, long daysAgo) {
        return today.toLocalDate().minusDays(daysAgo).atStartOfDay(zone).toOffsetDateTime();
    }

    ReferenceSettings reference(Settings settings, Instant present) {
        return new ReferenceSettings(
                settings.zone(),
                settings.schedule().opens(),
                settings.schedule().closes(),
                settings.schedule().days(),
                settings.schedule().holidays(),
                settings.channels(),
                settings.excludedTags(),
                settings.alertTarget(),
                period.from().toInstant(),
                period.until() == null ? Instant.MAX : period.until().toInstant(),
                present);
    }

    private static String pick(Random random, List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
