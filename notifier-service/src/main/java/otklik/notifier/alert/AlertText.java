package otklik.notifier.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import otklik.events.analytics.Wait;
import otklik.events.crm.Message;
import otklik.events.telegram.TelegramAction;
import otklik.hours.WorkingHours;
import otklik.notifier.report.ChatLink;
import otklik.notifier.report.Rich;
import otklik.notifier.telegram.Button;
import otklik.notifier.telegram.Content;

/** What an alert says at each turn of its wait. */
public final class AlertText {
    private static final int LONGEST_WAIT_ID = 55;

    private final Phrasebook phrases;
    private final WorkingHours hours;
    private final ChatLink link;

    public AlertText(Phrasebook phrases, WorkingHours hours, ChatLink link) {
        this.phrases = phrases;
        this.hours = hours;
        this.link = link;
    }

    /** Of a wait that is open, with buttons where something can be done. */
    Content waiting(Story story, AlertKey key, Facts facts, Instant now) {
        List<Rich> lines = new ArrayList<>();
        lines.add(Rich.bold(phrases.say("alert." + key.level(), phrases.duration(age(story, now)))));
        lines.addAll(about(story, facts));
        story.taken().ifPresent(taken -> lines.add(by("alert.taken", taken)));
        return Content.of(Rich.join("\n", lines), buttons(story, key));
    }

    Content snoozed(Story story, TelegramAction snooze, Facts facts) {
        Rich first = Rich.bold(
                phrases.say("alert.snoozed", phrases.time(snooze.until().toInstant()), name(snooze)));
        return content(first, story, facts);
    }

    Content silenced(Story story, TelegramAction action, Facts facts) {
        return content(by("alert.silenced", action), story, facts);
    }

    /** Of a wait that is over. */
    Content over(Story story, Facts facts, Instant now) {
        return content(Rich.bold(end(story, facts, now)), story, facts);
    }

    Duration age(Story story, Instant now) {
        return Age.stepped(hours.between(story.openedAt().getEpochSecond(), now.getEpochSecond()));
    }

    private Content content(Rich first, Story story, Facts facts) {
        List<Rich> lines = new ArrayList<>(List.of(first));
        lines.addAll(about(story, facts));
        return Content.of(Rich.join("\n", lines), List.of());
    }

    private String end(Story story, Facts facts, Instant now) {
        Wait wait = story.waiting();
        if (story.gone() || wait.end().equals(Wait.NO_REPLY_NEEDED)) {
            return phrases.say("alert.gone");
        }
        long seconds = Optional.ofNullable(wait.workSec())
                .orElseGet(() -> hours.between(
                        story.openedAt().getEpochSecond(), story.endedAt(now).getEpochSecond()));
        String waited = phrases.duration(Duration.ofSeconds(seconds));
        if (wait.end().equals(Wait.CLOSED_UNANSWERED)) {
            return phrases.say("alert.closed", waited);
        }
        return wait.creditedTo().isEmpty()
                ? phrases.say("alert.answered.phone", waited)
                : phrases.say("alert.answered", waited, facts.manager(wait.creditedTo()));
    }

    private List<Rich> about(Story story, Facts facts) {
        Wait wait = story.waiting();
        List<Rich> lines = new ArrayList<>();
        lines.add(Rich.text(phrases.say(
                "alert.who", phrases.manager(facts, wait.responsibleId()), phrases.channel(wait.channel()))));
        words(wait, facts).ifPresent(lines::add);
        lines.add(link.of(wait.chatId(), phrases.say("alert.link", wait.chatId())));
        return lines;
    }

    private Optional<Rich> words(Wait wait, Facts facts) {
        return Optional.ofNullable(facts.lastWords().get(wait.chatId()))
                .filter(message -> !message.deleted())
                .filter(message -> !message.sentAt().isBefore(wait.openedAt()))
                .map(Message::text)
                .map(Redacted::of)
                .filter(text -> !text.isEmpty())
                .map(text -> phrases.say("alert.words", text)
                        + (wait.inbound() > 1 ? " · " + phrases.count("alert.messages", wait.inbound()) : ""))
                .map(Rich::text);
    }

    private Rich by(String key, TelegramAction action) {
        return Rich.text(phrases.say(key, name(action), phrases.time(action.at().toInstant())));
    }

    private String name(TelegramAction action) {
        return action.userName().isBlank() ? phrases.say("somebody") : action.userName();
    }

    private List<Button> buttons(Story story, AlertKey key) {
        if (key.level() <= 50 || key.waitId().length() > LONGEST_WAIT_ID) {
            return List.of();
        }
        List<Button> buttons = new ArrayList<>();
        if (story.taken().isEmpty()) {
            buttons.add(Press.TAKE.button(key, phrases));
        }
        buttons.add(Press.SILENCE.button(key, phrases));
        buttons.add(Press.SNOOZE.button(key, phrases));
        return buttons;
    }
}
