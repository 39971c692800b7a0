package otklik.notifier.sending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import otklik.events.analytics.SystemAlert;
import otklik.notifier.Settings;
import otklik.notifier.alert.AlertBook;
import otklik.notifier.alert.AlertText;
import otklik.notifier.alert.DigestText;
import otklik.notifier.alert.Facts;
import otklik.notifier.alert.Phrasebook;
import otklik.notifier.alert.Signal;
import otklik.notifier.alert.SystemBook;
import otklik.notifier.health.ServiceWatch;
import otklik.notifier.outbox.ChatState;
import otklik.notifier.outbox.Outbox;
import otklik.notifier.outbox.Wish;
import otklik.notifier.routing.Kind;
import otklik.notifier.routing.Place;
import otklik.notifier.routing.Routes;

/** Gathers what there should be in Telegram, of clients and of the system itself. */
final class Wishing {
    private static final int MANY_LETTERS = 10;

    private final Settings settings;
    private final Phrasebook phrases;
    private final AlertBook alerts;
    private final SystemBook system;
    private final Set<String> chats;
    private final ServiceWatch services;

    Wishing(Settings settings, Routes routes, Phrasebook phrases, ServiceWatch services) {
        this.settings = settings;
        this.phrases = phrases;
        this.services = services;
        this.chats = Set.copyOf(routes.chats());
        AlertText text = new AlertText(phrases, settings.alerts().hours(), settings.chatLink());
        this.alerts =
                new AlertBook(routes, settings.alerts(), text, new DigestText(phrases, text, settings.chatLink()));
        this.system = new SystemBook(routes.of(Kind.SYSTEM), phrases);
    }

    List<Wish> wishes(Facts facts, Ledger ledger, Iterable<Place> lostThreads, Moments moments) {
        Instant now = moments.instant();
        Outbox outbox = ledger.outbox();
        boolean quiet = quiet(now);
        List<Wish> wishes = new ArrayList<>(alerts.wishes(facts, outbox.all(), quiet, now));
        wishes.addAll(system.wishes(signals(facts, ledger, now), services.undecided(now), outbox.all(), quiet, now));
        lostThreads.forEach(place -> wishes.addAll(system.topicGone(place, moments.today(), quiet)));
        return wishes;
    }

    boolean quiet(Instant now) {
        return settings.quietHours()
                .filter(hours -> hours.at(now.atZone(settings.zone()).toLocalTime()))
                .isPresent();
    }

    private List<Signal> signals(Facts facts, Ledger ledger, Instant now) {
        List<Signal> signals = new ArrayList<>(services.signals(now));
        facts.systemAlerts().stream()
                .filter(alert -> alert.overAt() == null && alert.kind().equals(SystemAlert.DATA_STALE))
                .map(this::stale)
                .forEach(signals::add);
        if (facts.deadLetters() >= MANY_LETTERS) {
            signals.add(new Signal(Signal.DEAD_LETTERS, "", now, List.of(Integer.toString(facts.deadLetters()))));
        }
        ledger.chats().stream()
                .filter(chat -> chat.shutSince() != null && chats.contains(chat.chat()))
                .map(this::shut)
                .forEach(signals::add);
        return signals;
    }

    private Signal stale(SystemAlert alert) {
        Instant since = (alert.since() == null ? alert.raisedAt() : alert.since()).toInstant();
        return new Signal(Signal.DATA_STALE, "", since, List.of(phrases.time(since)));
    }

    private Signal shut(ChatState chat) {
        Instant since = chat.shutSince().toInstant();
        return new Signal(Signal.CHAT_SHUT, chat.chat(), since, List.of(phrases.time(since)));
    }
}
