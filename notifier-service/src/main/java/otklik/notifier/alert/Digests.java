package otklik.notifier.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import otklik.notifier.alert.AlertBook.Fresh;
import otklik.notifier.outbox.Entry;
import otklik.notifier.outbox.State;
import otklik.notifier.outbox.Wish;
import otklik.notifier.routing.Kind;
import otklik.notifier.routing.Place;

/** Few messages that tell of many waits, each changed in its place. */
final class Digests {
    static final String PREFIX = "digest/";

    /** Beyond that a new one begins, so that people hear of it. */
    private static final Duration OPEN_FOR = Duration.ofMinutes(30);

    private static final Duration BETWEEN_CHANGES = Duration.ofSeconds(20);
    private static final int MOST_MEMBERS = 2_000;

    private final DigestText text;

    Digests(DigestText text) {
        this.text = text;
    }

    List<Wish> wishes(
            List<Entry> standing,
            Map<Place, List<Fresh>> tooMany,
            Stories stories,
            Facts facts,
            boolean quiet,
            Instant now) {
        List<Wish> wishes = new ArrayList<>();
        Map<Place, List<Fresh>> rest = new HashMap<>(tooMany);
        for (Entry entry : standing) {
            if (!entry.closed()) {
                changed(entry, joining(entry, rest, now), stories, facts, now).ifPresent(wishes::add);
            }
        }
        rest.forEach((place, fresh) -> begin(place, fresh, stories, facts, quiet, now, wishes));
        return wishes;
    }

    /** Those that go into this digest; they are taken out of the rest. */
    private static List<String> joining(Entry entry, Map<Place, List<Fresh>> rest, Instant now) {
        List<Fresh> here = rest.getOrDefault(entry.place(), List.of());
        int room = MOST_MEMBERS - entry.members().size();
        boolean young = entry.queuedAt().toInstant().plus(OPEN_FOR).isAfter(now);
        if (!young || entry.state() == State.FAILED || room <= 0 || here.isEmpty()) {
            return List.of();
        }
        List<Fresh> taken = here.subList(0, Math.min(room, here.size()));
        List<String> members = taken.stream().map(fresh -> fresh.key().member()).toList();
        if (taken.size() == here.size()) {
            rest.remove(entry.place());
        } else {
            rest.put(entry.place(), List.copyOf(here.subList(taken.size(), here.size())));
        }
        return members;
    }

    private Optional<Wish> changed(Entry entry, List<String> joining, Stories stories, Facts facts, Instant now) {
        List<String> members = new ArrayList<>(entry.members());
        members.addAll(joining);
        List<Story> open = open(members, stories);
        boolean soon = entry.changedAt().toInstant().plus(BETWEEN_CHANGES).isAfter(now);
        if (soon && joining.isEmpty() && !open.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Wish.of(
                        entry.report(),
                        Kind.ALERTS,
                        entry.place(),
                        entry.silent(),
                        text.of(open, waits(members), facts, now))
                .telling(members)
                .closed(open.isEmpty()));
    }

    private void begin(
            Place place,
            List<Fresh> fresh,
            Stories stories,
            Facts facts,
            boolean quiet,
            Instant now,
            List<Wish> wishes) {
        for (int from = 0; from < fresh.size(); from += MOST_MEMBERS) {
            List<String> members = fresh.subList(from, Math.min(fresh.size(), from + MOST_MEMBERS)).stream()
                    .map(found -> found.key().member())
                    .toList();
            String report = PREFIX + now.getEpochSecond() + "-" + from / MOST_MEMBERS;
            wishes.add(Wish.of(
                            report,
                            Kind.ALERTS,
                            place,
                            quiet,
                            text.of(open(members, stories), waits(members), facts, now))
                    .telling(members));
        }
    }

    /** One may be told of at several levels. */
    private static int waits(List<String> members) {
        return (int) members.stream().map(AlertKey::waitOf).distinct().count();
    }

    private static List<Story> open(List<String> members, Stories stories) {
        return members.stream()
                .map(AlertKey::waitOf)
                .distinct()
                .flatMap(wait -> stories.of(wait).stream())
                .filter(story -> story.open() && story.silenced().isEmpty())
                .toList();
    }
}
