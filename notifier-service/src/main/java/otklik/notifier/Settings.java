package otklik.notifier;

import java.net.URI;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import otklik.notifier.alert.AlertRules;
import otklik.notifier.report.ChatLink;
import otklik.notifier.routing.Guests;
import otklik.notifier.routing.QuietHours;
import otklik.notifier.routing.Routes;
import otklik.settings.Environment;
import otklik.settings.InvalidSetting;

/**
 * What the operator set, checked once at start, before anything else runs.
 *
 * @param bot absent when nothing is sent
 * @param language of all texts, ru or en
 * @param services whose readiness is watched, by name
 */
public record Settings(
        Optional<Bot> bot,
        URI telegramUrl,
        LocalTime dailyReportAt,
        WeeklyTime weeklyReportAt,
        ZoneId zone,
        Locale language,
        AlertRules alerts,
        Optional<QuietHours> quietHours,
        ChatLink chatLink,
        Map<String, URI> services) {
    private static final String TOKEN = "TELEGRAM_BOT_TOKEN";
    private static final String CHAT = "TELEGRAM_CHAT_ID";
    private static final String LINK = "TELEGRAM_CHAT_LINK";
    private static final String WEEKLY = "WEEKLY_REPORT_AT";
    private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    /** A time of a week, in the business zone. */
    public record WeeklyTime(DayOfWeek day, LocalTime at) {}

    /** Who writes, where to, and whom it heeds. */
    public record Bot(String token, Routes routes, Guests guests) {
        public Bot {
            if (!token.matches("\\d+:[\\w-]+")) {
                throw new InvalidSetting(TOKEN, "is not a bot's token: digits, a colon, letters");
            }
        }

        /** Leaves out the token. */
        @Override
        public String toString() {
            return "Bot[" + routes + ", " + guests + "]";
        }
    }

    public Settings {
        services = Map.copyOf(services);
    }

    public static Settings from(Environment environment) {
        boolean enabled =
                environment.flag("TELEGRAM_ENABLED", environment.text(TOKEN).isPresent());
        return new Settings(
                enabled ? Optional.of(bot(environment)) : Optional.empty(),
                environment.address("TELEGRAM_API_URL").orElse(URI.create("https://api.telegram.org")),
                environment.time("DAILY_REPORT_AT", LocalTime.of(9, 0)),
                weekly(environment.text(WEEKLY, "MON 09:10")),
                environment.zone(),
                language(environment.text("REPORT_LANGUAGE", "ru")),
                AlertRules.from(environment),
                environment.text("TELEGRAM_QUIET_HOURS").map(QuietHours::read),
                link(environment),
                services(environment));
    }

    private static Bot bot(Environment environment) {
        String token = environment.required(TOKEN, "the bot's token from @BotFather, or TELEGRAM_ENABLED=false");
        String chat = environment.required(CHAT, "the chat that gets the reports, or TELEGRAM_ENABLED=false");
        if (!chat.matches("-?[1-9]\\d{0,18}|@[A-Za-z]\\w{3,}")) {
            throw new InvalidSetting(CHAT, "is neither a number as -1001234567890 nor a name as @shop");
        }
        Routes routes = Routes.from(environment, chat);
        return new Bot(token, routes, Guests.from(environment, routes.chats()));
    }

    private static WeeklyTime weekly(String text) {
        String[] parts = text.toUpperCase(Locale.ROOT).split("\\s+");
        try {
            if (parts.length == 2 && DAYS.contains(parts[0])) {
                return new WeeklyTime(DayOfWeek.of(DAYS.indexOf(parts[0]) + 1), LocalTime.parse(parts[1]));
            }
        } catch (DateTimeException e) {
            throw new InvalidSetting(WEEKLY, "is not of the form MON 09:10");
        }
        throw new InvalidSetting(WEEKLY, "is not of the form MON 09:10");
    }

    private static ChatLink link(Environment environment) {
        Optional<String> template = environment
                .text(LINK)
                .or(() -> environment.address("RETAILCRM_URL").map(address -> address + "/chats/{chat}"));
        if (template.isPresent() && !template.get().matches("https?://\\S*\\{chat}\\S*")) {
            throw new InvalidSetting(LINK, "is no address that holds {chat}");
        }
        return new ChatLink(template);
    }

    private static Map<String, URI> services(Environment environment) {
        Map<String, URI> services = new LinkedHashMap<>();
        watch(environment, services, "ingest", "INGEST_URL", 8081);
        watch(environment, services, "analysis", "ANALYSIS_URL", 8082);
        watch(environment, services, "publisher", "PUBLISHER_URL", 8083);
        return services;
    }

    private static void watch(
            Environment environment, Map<String, URI> services, String name, String setting, int port) {
        if (!"off".equalsIgnoreCase(environment.text(setting, ""))) {
            services.put(name, environment.address(setting).orElse(URI.create("http://127.0.0.1:" + port)));
        }
    }

    private static Locale language(String name) {
        return switch (name) {
            case "ru", "en" -> Locale.forLanguageTag(name);
            default -> throw new InvalidSetting("REPORT_LANGUAGE", "is neither ru nor en");
        };
    }
}
