package otklik.publisher.board;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.analytics.Day;
import otklik.events.analytics.Wait;
import otklik.hours.WorkingHours;
import otklik.publisher.text.Redaction;

/** Facts to look at in tests. */
final class Boards {
    static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-20T12:00:00+03:00");

    private Boards() {}

    static BoardRules rules() {
        return new BoardRules(
                ZONE,
                new WorkingHours(ZONE, WorkingHours.Schedule.STANDARD),
                "10:00-23:00",
                600,
                Set.of("whatsapp", "instagram"),
                Redaction.REDACTED,
                Optional.of("https://shop.example.test/chats/{chat_id}"),
                Optional.empty());
    }

    static Look look(Facts facts) {
        return new Look(
                facts, rules(), new Freshness.Reading(1, 1, true, Optional.empty()), Map.of(), NOON.toEpochSecond());
    }

    static <E> void tell(Facts facts, Topic<E> topic, String key, E row) {
        facts.take(topic.name(), key, topic.write(row));
    }

    static void wait(Facts facts, Wait wait) {
        tell(facts, Topics.WAITS, wait.waitId(), wait);
    }

    static Wait open(String id, String channel, String manager, OffsetDateTime openedAt) {
        return wait(id, channel, manager, openedAt, Wait.OPEN, null, false);
    }

    static Wait answered(String id, String channel, String manager, OffsetDateTime openedAt, long workSec) {
        return wait(id, channel, manager, openedAt, Wait.ANSWERED, workSec, false);
    }

    static Wait wait(
            String id,
            String channel,
            String manager,
            OffsetDateTime openedAt,
            String end,
            Long workSec,
            boolean outOfHours) {
        boolean open = Wait.OPEN.equals(end);
        return new Wait(
                id,
                id.substring(0, id.indexOf('/')),
                "",
                channel,
                "",
                openedAt,
                openedAt,
                1,
                open ? null : openedAt.plusSeconds(workSec),
                end,
                Wait.ANSWERED.equals(end) ? manager : "",
                manager,
                open ? null : workSec,
                open ? null : workSec,
                true,
                outOfHours,
                manager,
                0);
    }

    /** A day that has only waits. */
    static Day day(String manager, String channel, String date, int[] waits, Map<Long, Integer> histogram) {
        return new Day(
                manager,
                "Имя " + manager,
                channel,
                date,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                waits[0],
                waits[1],
                waits[2],
                waits[3],
                waits[4],
                waits[5],
                new TreeMap<>(),
                new TreeMap<>(histogram),
                0,
                0,
                new TreeMap<>(),
                0);
    }

    static Query query(String from, String to, Optional<String> channel, Optional<String> manager) {
        return new Query(Optional.empty(), LocalDate.parse(from), LocalDate.parse(to), channel, manager);
    }

    static Query all() {
        return query("2026-11-01", "2026-11-20", Optional.empty(), Optional.empty());
    }

    static List<String> ids(WaitList list) {
        return list.rows().stream().map(WaitRow::waitId).toList();
    }
}
