package otklik.publisher;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import otklik.hours.ScheduleSettings;
import otklik.hours.WorkingHours;
import otklik.publisher.board.BoardRules;
import otklik.publisher.text.Redaction;
import otklik.settings.Environment;
import otklik.settings.InvalidSetting;

/**
 * What the operator set for the board, checked once at start.
 *
 * @param login who may look; empty on a machine's own address only
 */
public record BoardSettings(BoardRules rules, Set<String> excludeTags, URI analysisUrl, Optional<Login> login) {
    private static final Set<String> OWN_ADDRESSES =
            Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1");
    private static final int SHORTEST_PASSWORD = 8;

    public BoardSettings {
        excludeTags = Set.copyOf(excludeTags);
    }

    /** Never printed. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[]";
        }
    }

    public static BoardSettings from(Environment environment) {
        Optional<Login> login = login(environment);
        String host = environment
                .text("quarkus.http.host")
                .or(() -> environment.text("QUARKUS_HTTP_HOST"))
                .orElse("127.0.0.1");
        if (login.isEmpty() && !OWN_ADDRESSES.contains(host.toLowerCase(Locale.ROOT))) {
            throw new InvalidSetting(
                    "BOARD_USER",
                    "is missing: without BOARD_USER and BOARD_PASSWORD the board is for this machine only,"
                            + " but QUARKUS_HTTP_HOST is not 127.0.0.1");
        }
        return new BoardSettings(
                rules(environment),
                environment.names("EXCLUDE_TAGS", ""),
                environment.address("ANALYSIS_URL").orElse(URI.create("http://127.0.0.1:8082")),
                login);
    }

    private static Optional<Login> login(Environment environment) {
        Optional<String> user = environment.text("BOARD_USER");
        Optional<String> password = environment.text("BOARD_PASSWORD");
        if (user.isPresent() != password.isPresent()) {
            throw new InvalidSetting(
                    user.isPresent() ? "BOARD_PASSWORD" : "BOARD_USER", "is missing: both are needed, or none");
        }
        if (user.filter(name -> name.contains(":")).isPresent()) {
            throw new InvalidSetting("BOARD_USER", "has a colon, which a browser cannot send");
        }
        if (password.filter(word -> word.length() < SHORTEST_PASSWORD).isPresent()) {
            throw new InvalidSetting("BOARD_PASSWORD", "is shorter than " + SHORTEST_PASSWORD + " characters");
        }
        return user.map(name -> new Login(name, password.orElseThrow()));
    }

    private static BoardRules rules(Environment environment) {
        Optional<String> crm = environment.address("RETAILCRM_URL").map(URI::toString);
        return new BoardRules(
                environment.zone(),
                new WorkingHours(environment.zone(), ScheduleSettings.schedule(environment)),
                environment.text("WORK_HOURS", "10:00-23:00"),
                target(environment),
                environment.names("CHANNELS", "whatsapp,instagram"),
                redaction(environment),
                link(
                        environment,
                        "BOARD_CHAT_LINK",
                        crm.map(root -> root + "/chats/{chat_id}"),
                        List.of("chat_id", "dialog_id")),
                link(
                        environment,
                        "BOARD_ORDER_LINK",
                        crm.map(root -> root + "/orders/{order_id}/edit"),
                        List.of("order_id")));
    }

    private static long target(Environment environment) {
        long seconds =
                environment.duration("ALERT_TARGET", Duration.ofMinutes(10)).toSeconds();
        if (seconds < 1) {
            throw new InvalidSetting("ALERT_TARGET", "is shorter than a second");
        }
        return seconds;
    }

    private static Redaction redaction(Environment environment) {
        return switch (environment.text("BOARD_TEXTS", "redacted").toLowerCase(Locale.ROOT)) {
            case "redacted" -> Redaction.REDACTED;
            case "full" -> Redaction.FULL;
            default -> throw new InvalidSetting("BOARD_TEXTS", "is neither redacted nor full");
        };
    }

    /** @param places that the address may have in braces */
    private static Optional<String> link(
            Environment environment, String name, Optional<String> absent, List<String> places) {
        Optional<String> link = environment.text(name).or(() -> absent);
        if (link.filter(address -> !isAddress(address, places)).isPresent()) {
            throw new InvalidSetting(
                    name,
                    "is not an address as https://shop.retailcrm.ru/chats/{chat_id}, with no other braces than {"
                            + String.join("}, {", places)
                            + "}");
        }
        return link;
    }

    private static boolean isAddress(String link, List<String> places) {
        String filled = link;
        for (String place : places) {
            filled = filled.replace("{" + place + "}", "1");
        }
        try {
            return filled.matches("https?://[^\\s\"<>]+") && URI.create(filled).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
