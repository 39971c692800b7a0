package otklik.notifier;

import java.net.URI;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import otklik.settings.Environment;
import otklik.settings.InvalidSetting;

/**
 * What the operator set, checked once at start, before anything else runs.
 *
 * @param bot absent when reports are not sent
 * @param language of the reports, ru or en
 */
public record Settings(Optional<Bot> bot, URI telegramUrl, LocalTime dailyReportAt, ZoneId zone, Locale language) {
    private static final String TOKEN = "TELEGRAM_BOT_TOKEN";
    private static final String CHAT = "TELEGRAM_CHAT_ID";

    /** Who writes, and where. */
    public record Bot(String token, String chatId) {
        public Bot {
            if (!token.matches("\\d+:[\\w-]+")) {
                throw new InvalidSetting(TOKEN, "is not a bot's token: digits, a colon, letters");
            }
            if (!chatId.matches("-?[1-9]\\d{0,18}|@[A-Za-z]\\w{3,}")) {
                throw new InvalidSetting(CHAT, "is neither a number as -1001234567890 nor a name as @shop");
            }
        }

        /** Leaves out the token. */
        @Override
        public String toString() {
            return "Bot[chatId=" + chatId + "]";
        }
    }

    public static Settings from(Environment environment) {
        boolean enabled =
                environment.flag("TELEGRAM_ENABLED", environment.text(TOKEN).isPresent());
        return new Settings(
                enabled ? Optional.of(bot(environment)) : Optional.empty(),
                environment.address("TELEGRAM_API_URL").orElse(URI.create("https://api.telegram.org")),
                environment.time("DAILY_REPORT_AT", LocalTime.of(9, 0)),
                environment.zone(),
                language(environment.text("REPORT_LANGUAGE", "ru")));
    }

    private static Bot bot(Environment environment) {
        return new Bot(
                environment.required(TOKEN, "the bot's token from @BotFather, or TELEGRAM_ENABLED=false"),
                environment.required(CHAT, "the chat that gets the reports, or TELEGRAM_ENABLED=false"));
    }

    private static Locale language(String name) {
        return switch (name) {
            case "ru", "en" -> Locale.forLanguageTag(name);
            default -> throw new InvalidSetting("REPORT_LANGUAGE", "is neither ru nor en");
        };
    }
}
