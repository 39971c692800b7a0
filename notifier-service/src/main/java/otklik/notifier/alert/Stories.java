package otklik.notifier.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import otklik.events.analytics.Alert;
import otklik.events.analytics.Wait;
import otklik.events.telegram.TelegramAction;

/** The waits that an alert was raised for. */
final class Stories {
    /** For so long an alert may be known before its wait is. */
    private static final Duration LAG = Duration.ofMinutes(1);

    private final Map<String, Story> stories = new HashMap<>();

    private Stories() {}

    static Stories of(Facts facts, Instant now) {
        Map<String, List<TelegramAction>> actions = new HashMap<>();
        facts.actions().forEach(action -> actions.computeIfAbsent(action.waitId(), id -> new ArrayList<>())
                .add(action));
        Stories all = new Stories();
        for (Alert alert : facts.alerts()) {
            all.stories
                    .computeIfAbsent(
                            alert.waitId(), id -> story(alert, facts, actions.getOrDefault(id, List.of()), now))
                    .levels()
                    .add(alert.level());
        }
        return all;
    }

    Iterable<Story> all() {
        return stories.values();
    }

    /** Empty for a wait of long ago. */
    Optional<Story> of(String waitId) {
        return Optional.ofNullable(stories.get(waitId));
    }

    private static Story story(Alert alert, Facts facts, List<TelegramAction> actions, Instant now) {
        Wait known = facts.waits().get(alert.waitId());
        boolean early = alert.raisedAt().toInstant().plus(LAG).isAfter(now);
        return new Story(known == null ? alert.waiting() : known, known == null && !early, new TreeSet<>(), actions);
    }
}
