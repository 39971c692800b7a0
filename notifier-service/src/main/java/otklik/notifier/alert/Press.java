package otklik.notifier.alert;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import otklik.events.telegram.TelegramAction;
import otklik.notifier.telegram.Button;
import otklik.notifier.telegram.Update;

/** A button of an alert: what it carries, and what pressing it means. */
public enum Press {
    TAKE('t', TelegramAction.TAKEN),
    SILENCE('n', TelegramAction.NO_REPLY_NEEDED),
    SNOOZE('s', TelegramAction.SNOOZED);

    private static final Pattern FORM = Pattern.compile("([tns])\\|(50|100|300)\\|([^/]+)/(.+)");

    private final char letter;
    private final String action;

    Press(char letter, String action) {
        this.letter = letter;
        this.action = action;
    }

    /** As it stands in the message bundle. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Button button(AlertKey key, Phrasebook phrases) {
        return new Button(phrases.say("button." + word()), letter + "|" + key.level() + "|" + key.waitId());
    }

    /** Empty for a button that is none of ours. */
    public static Optional<Press> of(Update.Press pressed) {
        Matcher form = FORM.matcher(pressed.data());
        if (!form.matches()) {
            return Optional.empty();
        }
        for (Press press : values()) {
            if (press.letter == form.group(1).charAt(0)) {
                return Optional.of(press);
            }
        }
        return Optional.empty();
    }

    /** The event of this button pressed. */
    public TelegramAction action(long updateId, Update.Press pressed, OffsetDateTime now, Duration snooze) {
        Matcher form = FORM.matcher(pressed.data());
        if (!form.matches()) {
            throw new IllegalArgumentException("no button of an alert");
        }
        return new TelegramAction(
                Long.toString(updateId),
                action,
                form.group(3) + "/" + form.group(4),
                form.group(3),
                Integer.parseInt(form.group(2)),
                pressed.user(),
                pressed.userName(),
                pressed.chat(),
                pressed.messageId(),
                now,
                this == SNOOZE ? now.plus(snooze) : null);
    }
}
