package otklik.notifier.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import otklik.events.analytics.Wait;
import otklik.notifier.report.ChatLink;
import otklik.notifier.report.Rich;

/** Who waits now, and what happened in a chat lately. */
public final class LiveText {
    private static final int SHOWN = 30;
    private static final int WAITS_SHOWN = 10;

    private final Phrasebook phrases;
    private final AlertRules rules;
    private final ChatLink link;

    public LiveText(Phrasebook phrases, AlertRules rules, ChatLink link) {
        this.phrases = phrases;
        this.rules = rules;
        this.link = link;
    }

    /** All open waits, the longest first. */
    public Rich now(Facts facts, Instant now) {
        List<Wait> open = facts.waits().values().stream()
                .filter(wait -> wait.end().equals(Wait.OPEN))
                .sorted(Comparator.comparing(Wait::openedAt).thenComparing(Wait::waitId))
                .toList();
        if (open.isEmpty()) {
            return Rich.text(phrases.say("now.none"));
        }
        List<Rich> lines = new ArrayList<>();
        lines.add(Rich.bold(phrases.count("now.title", open.size())));
        long slow = open.stream()
                .filter(wait -> waited(wait, now) > rules.target().toSeconds())
                .count();
        lines.add(Rich.text(phrases.say("now.slow", phrases.duration(rules.target()), slow)));
        open.stream().limit(SHOWN).map(wait -> line(wait, facts, now)).forEach(lines::add);
        if (open.size() > SHOWN) {
            lines.add(Rich.text(phrases.count("now.more", open.size() - SHOWN)));
        }
        lines.add(Rich.italic(phrases.say("now.asOf", phrases.time(now))));
        return Rich.join("\n", lines);
    }

    public Rich chat(String chatId, Facts facts, Instant now) {
        Map<String, Wait> waits = new TreeMap<>(Comparator.reverseOrder());
        facts.waits().values().stream()
                .filter(wait -> wait.chatId().equals(chatId))
                .filter(wait -> !wait.end().equals(Wait.NO_REPLY_NEEDED))
                .forEach(wait -> waits.put(wait.openedAt().toInstant() + wait.waitId(), wait));
        if (waits.isEmpty()) {
            return Rich.text(phrases.say("chat.none", chatId));
        }
        List<Rich> lines = new ArrayList<>();
        Wait latest = waits.values().iterator().next();
        lines.add(Rich.bold(phrases.say("chat.title", chatId, phrases.channel(latest.channel()))));
        waits.values().stream()
                .limit(WAITS_SHOWN)
                .map(wait -> Rich.text(told(wait, facts, now)))
                .forEach(lines::add);
        lines.add(link.of(chatId, phrases.say("alert.link", chatId)));
        return Rich.join("\n", lines);
    }

    private Rich line(Wait wait, Facts facts, Instant now) {
        Rich rest = Rich.text(" — " + phrases.duration(Duration.ofSeconds(waited(wait, now))) + " · "
                + phrases.manager(facts, wait.responsibleId()) + " · " + phrases.channel(wait.channel()));
        return Rich.join("", List.of(link.of(wait.chatId(), wait.chatId()), rest));
    }

    private String told(Wait wait, Facts facts, Instant now) {
        String opened = phrases.dayAndTime(wait.openedAt().toInstant());
        if (wait.end().equals(Wait.OPEN)) {
            return phrases.say(
                    "chat.open",
                    phrases.duration(Duration.ofSeconds(waited(wait, now))),
                    wait.inbound(),
                    phrases.manager(facts, wait.responsibleId()));
        }
        if (wait.end().equals(Wait.CLOSED_UNANSWERED)) {
            return phrases.say("chat.closed", opened);
        }
        long seconds = wait.workSec() == null ? waited(wait, wait.endedAt().toInstant()) : wait.workSec();
        return phrases.say(
                "chat.answered",
                opened,
                phrases.duration(Duration.ofSeconds(seconds)),
                phrases.manager(facts, wait.creditedTo()));
    }

    private long waited(Wait wait, Instant until) {
        return rules.hours().between(wait.openedAt().toEpochSecond(), until.getEpochSecond());
    }
}
