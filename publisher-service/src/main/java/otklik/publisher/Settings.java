package otklik.publisher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import otklik.publisher.google.Account;
import otklik.settings.Environment;
import otklik.settings.InvalidSetting;

/**
 * What the operator set for the sheets, checked once at start, before anything else runs.
 *
 * @param spreadsheetId empty when no spreadsheet is to be filled; then there is no account either
 */
public record Settings(
        String spreadsheetId,
        Account account,
        URI sheetsUrl,
        Duration flushInterval,
        int maxRows,
        ZoneId zone,
        Set<String> channels,
        Set<String> excludeTags) {
    private static final String SHEET = "GOOGLE_SHEETS_ID";
    private static final String ACCOUNT = "GOOGLE_SERVICE_ACCOUNT_JSON";
    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);

    public Settings {
        channels = Set.copyOf(channels);
        excludeTags = Set.copyOf(excludeTags);
    }

    public static Settings from(Environment environment) {
        boolean sheets =
                environment.text(SHEET).or(() -> environment.text(ACCOUNT)).isPresent();
        Settings settings = new Settings(
                sheets
                        ? environment.required(SHEET, "the id of the spreadsheet, as its address shows it after /d/")
                        : "",
                sheets
                        ? account(environment.required(
                                ACCOUNT, "the key of a service account, as JSON or the path of its file"))
                        : null,
                environment.address("GOOGLE_SHEETS_URL").orElse(URI.create("https://sheets.googleapis.com")),
                environment.duration("SHEETS_FLUSH_INTERVAL", Duration.ofSeconds(5)),
                environment.number("SHEETS_MAX_ROWS", 200_000, 2, 1_000_000),
                environment.zone(),
                environment.names("CHANNELS", "whatsapp,instagram"),
                environment.names("EXCLUDE_TAGS", ""));
        settings.requireSense();
        return settings;
    }

    /** Whether a spreadsheet is to be filled. */
    public boolean sheets() {
        return !spreadsheetId.isEmpty();
    }

    private void requireSense() {
        if (flushInterval.compareTo(SHORTEST_INTERVAL) < 0) {
            throw new InvalidSetting("SHEETS_FLUSH_INTERVAL", "is shorter than 1s: Google takes 60 writes a minute");
        }
        if (sheets() && !spreadsheetId.matches("[\\w-]+")) {
            throw new InvalidSetting(SHEET, "is not an id as the spreadsheet's address shows it after /d/");
        }
        if (channels.isEmpty()) {
            throw new InvalidSetting("CHANNELS", "names no channel");
        }
    }

    private static Account account(String value) {
        try {
            return Account.of(value.startsWith("{") ? value : Files.readString(Path.of(value)));
        } catch (InvalidPathException | IOException e) {
            throw new InvalidSetting(ACCOUNT, "is neither the JSON of a service account's key nor a file with it");
        }
    }

    /** Leaves out the key. */
    @Override
    public String toString() {
        return "Settings[channels=%s, flushInterval=%s]".formatted(channels, flushInterval);
    }
}
