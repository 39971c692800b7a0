package otklik.notifier.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import otklik.events.analytics.Alert;
import otklik.events.analytics.Wait;
import otklik.events.crm.Manager;
import otklik.events.crm.Message;
import otklik.events.telegram.TelegramAction;
import otklik.notifier.outbox.Entry;
import otklik.notifier.outbox.Outbox;
import otklik.notifier.outbox.State;
import otklik.notifier.outbox.Wish;
import otklik.notifier.report.ChatLink;
import otklik.notifier.routing.Place;
import otklik.notifier.routing.Routes;
import otklik.settings.Environment;

/** A shop with clients who wait, and a Telegram that takes everything at once. */
final class Shop {
    static final Instant NOON = Instant.parse("2026-11-20T09:00:00Z");
    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    static final Place TEAM = Place.of("-1001");
    static final Place HEAD = Place.of("99");
    static final Place OLGA = Place.of("12345");

    final Map<String, Wait> waits = new HashMap<>();
    final List<Alert> alerts = new ArrayList<>();
    final Map<String, Message> words = new HashMap<>();
    final List<TelegramAction> actions = new ArrayList<>();
    final Outbox outbox = new Outbox(List.of());
    final Map<String, String> settings =
            new HashMap<>(Map.of("TELEGRAM_HEAD_CHAT", "99", "TELEGRAM_MANAGER_CHATS", "12:12345"));
    Instant now = NOON;
    private long messages;
    private long updates;

    /** A client writes to manager 12 now. */
    Wait waits(String chatId) {
        return waits(chatId, "12");
    }

    Wait waits(String chatId, String managerId) {
        Wait wait = new Wait(
                chatId + "/1",
                chatId,
                "7",
                "whatsapp",
                "5",
                time(now),
                time(now),
                1,
                null,
                Wait.OPEN,
                "",
                managerId,
                null,
                null,
                true,
                false,
                managerId,
                0);
        waits.put(wait.waitId(), wait);
        return wait;
    }

    void says(String chatId, String text) {
        words.put(
                chatId,
                new Message(
                        chatId, "1", time(now), "in", "customer", "", "text", text, false, false, "7", time(now), 1L));
    }

    void raise(String chatId, int level) {
        Wait wait = waits.get(chatId + "/1");
        alerts.add(new Alert(wait.waitId(), level, time(now), wait));
    }

    void end(String chatId, String how) {
        Wait open = waits.get(chatId + "/1");
        long seconds = Duration.between(open.openedAt().toInstant(), now).toSeconds();
        waits.put(
                open.waitId(),
                new Wait(
                        open.waitId(),
                        chatId,
                        "7",
                        open.channel(),
                        "5",
                        open.openedAt(),
                        open.lastInAt(),
                        1,
                        time(now),
                        how,
                        how.equals(Wait.ANSWERED) ? open.responsibleId() : "",
                        open.responsibleId(),
                        seconds,
                        seconds,
                        true,
                        false,
                        open.responsibleId(),
                        1));
    }

    void press(String action, Entry entry) {
        AlertKey key = AlertKey.of(entry.report()).orElseThrow();
        actions.add(new TelegramAction(
                Long.toString(++updates),
                action,
                key.waitId(),
                key.waitId().split("/")[0],
                key.level(),
                "7",
                "Анна",
                entry.place().chat(),
                entry.messageId(),
                time(now),
                action.equals(TelegramAction.SNOOZED) ? time(now.plusSeconds(900)) : null));
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Decides and lets Telegram have it all. */
    void tell() {
        decide();
        for (Entry entry : outbox.working()) {
            if (entry.state() != State.UNKNOWN) {
                long id = entry.messageId() == null ? ++messages : entry.messageId();
                outbox.put(entry.sent(id, entry.content().print(), time(now)));
                shown.put(entry.key(), entry.content().plain());
            }
        }
    }

    /** What each message shows, by key. */
    final Map<String, String> shown = new HashMap<>();

    List<Wish> decide() {
        List<Wish> wishes = book().wishes(facts(), outbox.all(), false, now);
        outbox.reconcile(wishes, Set.of(), time(now)).forEach(outbox::put);
        return wishes;
    }

    Facts facts() {
        Map<String, Manager> managers = Map.of(
                "12", new Manager("12", "Ольга <Смирнова>", true, false),
                "13", new Manager("13", "Иван & Ко", true, false));
        return new Facts(Map.copyOf(waits), alerts, managers, words, actions, List.of(), 0);
    }

    Entry only(Place place) {
        List<Entry> found = outbox.all().stream()
                .filter(entry -> entry.place().equals(place))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("messages in " + place + ": " + found);
        }
        return found.get(0);
    }

    String shown(Place place) {
        return shown.get(only(place).key());
    }

    Phrasebook phrases() {
        return new Phrasebook(Locale.forLanguageTag(settings.getOrDefault("LANGUAGE", "ru")), MOSCOW);
    }

    AlertText text() {
        return new AlertText(phrases(), rules().hours(), link());
    }

    AlertRules rules() {
        return AlertRules.from(environment());
    }

    static ChatLink link() {
        return new ChatLink(Optional.of("https://shop.retailcrm.ru/chats/{chat}"));
    }

    private AlertBook book() {
        Routes routes = Routes.from(environment(), TEAM.chat());
        return new AlertBook(routes, rules(), text(), new DigestText(phrases(), text(), link()));
    }

    private Environment environment() {
        return new Environment(name -> Optional.ofNullable(settings.get(name)));
    }

    static OffsetDateTime time(Instant moment) {
        return moment.atZone(MOSCOW).toOffsetDateTime();
    }
}
