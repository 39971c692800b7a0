package otklik.notifier.routing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import otklik.settings.Environment;
import otklik.settings.InvalidSetting;

/**
 * What goes where.
 *
 * @param team gets all that is not sent elsewhere
 * @param places of a kind that has its own
 * @param threads topic of a kind, in whatever chat
 * @param head who hears of waits that are far too long; the team where nobody is set
 * @param managers own chat of a manager, by MG user id
 */
public record Routes(
        String team,
        Map<Kind, List<String>> places,
        Map<Kind, Integer> threads,
        Optional<String> head,
        Map<String, String> managers) {
    private static final String ROUTES = "TELEGRAM_ROUTES";
    private static final String TOPICS = "TELEGRAM_TOPICS";
    private static final String HEAD = "TELEGRAM_HEAD_CHAT";
    private static final String MANAGERS = "TELEGRAM_MANAGER_CHATS";

    public Routes {
        places = Map.copyOf(places);
        threads = Map.copyOf(threads);
        managers = Map.copyOf(managers);
    }

    public static Routes from(Environment environment, String team) {
        Map<Kind, List<String>> places = new EnumMap<>(Kind.class);
        Pairs.of(environment, ROUTES, "daily:-1001234567890,alerts:-1009876543210")
                .forEach(pair -> places.computeIfAbsent(Pairs.kind(ROUTES, pair.getKey()), kind -> new ArrayList<>())
                        .add(Pairs.chat(ROUTES, pair.getValue())));
        Map<Kind, Integer> threads = new EnumMap<>(Kind.class);
        Pairs.of(environment, TOPICS, "alerts:12,daily:5")
                .forEach(pair -> threads.put(Pairs.kind(TOPICS, pair.getKey()), Pairs.thread(TOPICS, pair.getValue())));
        return new Routes(
                team,
                places,
                threads,
                environment.text(HEAD).map(chat -> Pairs.chat(HEAD, chat)),
                managers(environment));
    }

    private static Map<String, String> managers(Environment environment) {
        Map<String, String> managers = new HashMap<>();
        for (Map.Entry<String, String> pair : Pairs.of(environment, MANAGERS, "101:12345,102:67890")) {
            if (managers.put(pair.getKey(), Pairs.chat(MANAGERS, pair.getValue())) != null) {
                throw new InvalidSetting(MANAGERS, "names manager " + pair.getKey() + " twice");
            }
        }
        return managers;
    }

    public List<Place> of(Kind kind) {
        return places.getOrDefault(kind, List.of(team)).stream()
                .map(chat -> new Place(chat, threads.getOrDefault(kind, 0)))
                .toList();
    }

    /** Where an alert of this level goes; nowhere where a note has no chat of the manager's own. */
    public List<Place> ofAlert(int level, String managerId) {
        return switch (level) {
            case 50 ->
                Optional.ofNullable(managers.get(managerId)).map(Place::of).stream()
                        .toList();
            case 100 -> of(Kind.ALERTS);
            default -> head.map(chat -> List.of(Place.of(chat))).orElseGet(() -> of(Kind.ALERTS));
        };
    }

    /** Every chat that something is sent to. */
    public Set<String> chats() {
        Set<String> chats = new LinkedHashSet<>();
        chats.add(team);
        places.values().forEach(chats::addAll);
        head.ifPresent(chats::add);
        chats.addAll(managers.values());
        return chats;
    }
}
