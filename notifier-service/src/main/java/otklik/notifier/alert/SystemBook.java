package otklik.notifier.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import otklik.notifier.outbox.Entry;
import otklik.notifier.outbox.State;
import otklik.notifier.outbox.Wish;
import otklik.notifier.report.Rich;
import otklik.notifier.routing.Kind;
import otklik.notifier.routing.Place;
import otklik.notifier.telegram.Content;

/** Tells once that something is wrong with the system, and once that it is over. */
public final class SystemBook {
    private static final Pattern EPISODE = Pattern.compile("(system/([^/]+)/([^/]*)/)(\\d+)");

    private static final Set<String> OF_SERVICES = Set.of(Signal.SERVICE_DOWN, Signal.TOKEN_REFUSED);

    private final List<Place> places;
    private final Phrasebook phrases;

    public SystemBook(List<Place> places, Phrasebook phrases) {
        this.places = List.copyOf(places);
        this.phrases = phrases;
    }

    /**
     * @param undecided services that may be up or down: what was told of them stands
     * @param standing all of the outbox
     */
    public List<Wish> wishes(
            List<Signal> signals, Set<String> undecided, Collection<Entry> standing, boolean quiet, Instant now) {
        List<Wish> wishes = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Entry entry : standing) {
            Matcher episode = EPISODE.matcher(entry.report());
            if (entry.kind() == Kind.SYSTEM && !entry.closed() && episode.matches()) {
                told.add(episode.group(1) + "@" + entry.place().chat());
                Optional<Signal> on = signals.stream()
                        .filter(signal -> signal.id().equals(episode.group(1)))
                        .findFirst();
                if (on.isPresent() && entry.state() == State.FAILED) {
                    wishes.add(wish(entry.report(), on.get(), entry.place(), quiet));
                } else if (on.isEmpty() && !goesOn(episode, signals, undecided)) {
                    over(entry, episode, quiet, now, wishes);
                }
            }
        }
        for (Signal signal : signals) {
            places.stream()
                    .filter(place -> !told.contains(signal.id() + "@" + place.chat()))
                    .filter(place -> !place.chat().equals(signal.about()))
                    .forEach(place -> wishes.add(begin(signal, place, quiet, now)));
        }
        return wishes;
    }

    /** A service that is down for another reason by now is not well again. */
    private static boolean goesOn(Matcher episode, List<Signal> signals, Set<String> undecided) {
        String about = episode.group(3);
        return OF_SERVICES.contains(episode.group(2))
                && (undecided.contains(about)
                        || signals.stream()
                                .anyMatch(signal -> OF_SERVICES.contains(signal.kind())
                                        && signal.about().equals(about)));
    }

    /** Once a day: messages go into the chat without their topic. */
    public List<Wish> topicGone(Place lost, LocalDate today, boolean quiet) {
        Content content = content(phrases.say("system.topic-gone", lost.chat(), lost.thread()));
        String report = "notice/topic-gone/" + lost.chat() + "/" + lost.thread() + "/" + today;
        return places.stream()
                .map(place -> Wish.of(report, Kind.SYSTEM, place.withoutThread(), quiet, content))
                .toList();
    }

    private Wish begin(Signal signal, Place place, boolean quiet, Instant now) {
        long began = Math.min(signal.since().getEpochSecond(), now.getEpochSecond());
        return wish(signal.id() + began, signal, place, quiet);
    }

    private Wish wish(String report, Signal signal, Place place, boolean quiet) {
        List<Object> words = new ArrayList<>();
        if (!signal.about().isEmpty()) {
            words.add(signal.about());
        }
        words.addAll(signal.words());
        Content content = content(phrases.say("system." + signal.kind(), words.toArray()));
        return Wish.of(report, Kind.SYSTEM, place, quiet, content);
    }

    private void over(Entry entry, Matcher episode, boolean quiet, Instant now, List<Wish> wishes) {
        String lasted = phrases.duration(Duration.ofSeconds(now.getEpochSecond() - Long.parseLong(episode.group(4))));
        Object[] words = episode.group(3).isEmpty() ? new Object[] {lasted} : new Object[] {episode.group(3), lasted};
        Content content = content(phrases.say("system." + episode.group(2) + ".over", words));
        wishes.add(Wish.of(entry.report(), Kind.SYSTEM, entry.place(), entry.silent(), content)
                .closed(true));
        if (entry.state() == State.SENT) {
            wishes.add(Wish.of(entry.report() + "/over", Kind.SYSTEM, entry.place(), quiet, content));
        }
    }

    private static Content content(String text) {
        return Content.of(Rich.text(text), List.of());
    }
}
