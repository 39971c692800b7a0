package otklik.notifier.command;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command as somebody wrote it.
 *
 * @param name without slash and bot's name, lower case
 * @param argument the rest of the line, stripped
 */
public record Command(String name, String argument) {
    private static final Pattern FORM = Pattern.compile("/([A-Za-z_]{1,32})(?:@(\\w+))?(?:\\s+(.*))?", Pattern.DOTALL);

    /** Empty for what is no command; the name of another bot is not heeded, Telegram does not bring its commands. */
    public static Optional<Command> read(String text) {
        Matcher form = FORM.matcher(text.strip());
        return form.matches()
                ? Optional.of(new Command(
                        form.group(1).toLowerCase(Locale.ROOT),
                        Optional.ofNullable(form.group(3)).orElse("").strip()))
                : Optional.empty();
    }
}
