package otklik.notifier.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import otklik.events.telegram.TelegramAction;
import otklik.notifier.outbox.Entry;
import otklik.notifier.outbox.Wish;
import otklik.notifier.routing.Kind;
import otklik.notifier.routing.Place;
import otklik.notifier.routing.Routes;
import otklik.notifier.telegram.Content;

/**
 * Which alerts there should be: one a wait, level and chat, as long as there is room, and digests for the rest. What was
 * told is changed as the wait goes on; outside working hours nothing new is told.
 */
public final class AlertBook {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int NOTE = 50;

    private final Routes routes;
    private final AlertRules rules;
    private final AlertText text;
    private final Digests digests;

    public AlertBook(Routes routes, AlertRules rules, AlertText text, DigestText digestText) {
        this.routes = routes;
        this.rules = rules;
        this.text = text;
        this.digests = new Digests(digestText);
    }

    /**
     * @param standing all of the outbox
     * @param quiet new ones come without a sound
     */
    public List<Wish> wishes(Facts facts, Collection<Entry> standing, boolean quiet, Instant now) {
        Stories stories = Stories.of(facts, now);
        Standing known = new Standing(standing, now);
        List<Wish> wishes = new ArrayList<>();
        known.alerts().forEach(entry -> change(entry, stories, facts, now).ifPresent(wishes::add));
        Map<Place, List<Fresh>> tooMany = new HashMap<>();
        for (Fresh fresh : fresh(stories, known, now)) {
            if (known.room(fresh.place(), rules.mostAMinute())) {
                wishes.add(wish(fresh, facts, quiet, now));
            } else {
                tooMany.computeIfAbsent(fresh.place(), place -> new ArrayList<>())
                        .add(fresh);
            }
        }
        wishes.addAll(digests.wishes(known.digests(), tooMany, stories, facts, quiet, now));
        return wishes;
    }

    /** An alert that nobody was told of yet. */
    record Fresh(Story story, AlertKey key, Place place) {}

    private Wish wish(Fresh fresh, Facts facts, boolean quiet, Instant now) {
        boolean silent = quiet || fresh.key().level() == NOTE;
        Content content = text.waiting(fresh.story(), fresh.key(), facts, now);
        return Wish.of(fresh.key().report(), Kind.ALERTS, fresh.place(), silent, content);
    }

    /** Of those who wait longest first. */
    private List<Fresh> fresh(Stories stories, Standing known, Instant now) {
        List<Fresh> fresh = new ArrayList<>();
        if (!rules.hours().open(now.getEpochSecond())) {
            return fresh;
        }
        for (Story story : stories.all()) {
            if (story.open() && story.silenced().isEmpty()) {
                story.levels().stream()
                        .filter(story::worthTelling)
                        .forEach(level -> untold(story, level, known, now, fresh));
            }
        }
        fresh.sort(Comparator.comparing((Fresh found) -> found.story().openedAt())
                .thenComparing(found -> found.key().report()));
        return fresh;
    }

    private void untold(Story story, int level, Standing known, Instant now, List<Fresh> fresh) {
        for (Place place : routes.ofAlert(level, story.waiting().responsibleId())) {
            AlertKey key = new AlertKey(story.waiting().waitId(), level, 0);
            Optional<Entry> entry = known.alert(key, place);
            while (entry.isPresent() && putOffUntilNow(story, entry.get(), now)) {
                key = key.next();
                entry = known.alert(key, place);
            }
            if (entry.isEmpty() && !known.inDigest(key, place)) {
                fresh.add(new Fresh(story, key, place));
            }
        }
    }

    private static boolean putOffUntilNow(Story story, Entry entry, Instant now) {
        return story.snoozed(entry.messageId())
                .filter(snooze -> !snooze.until().toInstant().isAfter(now))
                .isPresent();
    }

    private Optional<Wish> change(Entry entry, Stories stories, Facts facts, Instant now) {
        Optional<AlertKey> key = AlertKey.of(entry.report());
        Optional<Story> story = key.flatMap(found -> stories.of(found.waitId()));
        if (story.isEmpty()) {
            return Optional.empty();
        }
        Shown shown = shown(story.get(), key.get(), entry, facts, now);
        return Optional.of(Wish.of(entry.report(), Kind.ALERTS, entry.place(), entry.silent(), shown.content())
                .closed(shown.last()));
    }

    private record Shown(Content content, boolean last) {}

    private Shown shown(Story story, AlertKey key, Entry entry, Facts facts, Instant now) {
        if (!story.open()) {
            return new Shown(text.over(story, facts, now), true);
        }
        Optional<TelegramAction> silenced = story.silenced();
        if (silenced.isPresent()) {
            return new Shown(text.silenced(story, silenced.get(), facts), true);
        }
        Optional<TelegramAction> snoozed = story.snoozed(entry.messageId());
        return snoozed.isPresent()
                ? new Shown(
                        text.snoozed(story, snoozed.get(), facts),
                        !snoozed.get().until().toInstant().isAfter(now))
                : new Shown(text.waiting(story, key, facts, now), false);
    }

    /** What the outbox holds of alerts. */
    private static final class Standing {
        private final Map<String, Entry> alerts = new HashMap<>();
        private final List<Entry> digests = new ArrayList<>();
        private final Map<String, Integer> lately = new HashMap<>();
        private final Set<String> members = new HashSet<>();

        Standing(Collection<Entry> entries, Instant now) {
            Instant aMinuteAgo = now.minus(MINUTE);
            for (Entry entry : entries) {
                if (entry.kind() != Kind.ALERTS) {
                    continue;
                }
                if (entry.report().startsWith(Digests.PREFIX)) {
                    digests.add(entry);
                    entry.members().forEach(member -> members.add(entry.place().chat() + "|" + member));
                    continue;
                }
                alerts.put(entry.report() + "@" + entry.place().chat(), entry);
                if (entry.queuedAt().toInstant().isAfter(aMinuteAgo)) {
                    lately.merge(entry.place().chat(), 1, Integer::sum);
                }
            }
        }

        List<Entry> alerts() {
            return alerts.values().stream().filter(entry -> !entry.closed()).toList();
        }

        List<Entry> digests() {
            return digests;
        }

        Optional<Entry> alert(AlertKey key, Place place) {
            return Optional.ofNullable(alerts.get(key.report() + "@" + place.chat()));
        }

        boolean inDigest(AlertKey key, Place place) {
            return members.contains(place.chat() + "|" + key.member());
        }

        /** Takes the room, if there is any. */
        boolean room(Place place, int most) {
            return lately.merge(place.chat(), 1, Integer::sum) <= most;
        }
    }
}
