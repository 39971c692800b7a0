package otklik.analysis;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import otklik.analysis.chat.Rules;
import otklik.analysis.language.Lexicon;
import otklik.hours.ScheduleSettings;
import otklik.hours.WorkingHours;
import otklik.hours.WorkingHours.Schedule;
import otklik.settings.Environment;
import otklik.settings.InvalidSetting;

/** What the operator set, checked once at start, before anything else runs. */
public record Settings(
        ZoneId zone,
        Schedule schedule,
        Set<String> channels,
        Set<String> excludedTags,
        Duration alertTarget,
        Optional<Path> lexiconFile,
        Path stateDir,
        int threads,
        int historyDays) {
    /** To be raised when what is worked out, or how it is stored, changes otherwise than by settings. */
    private static final String RULES = "2";

    public Settings {
        channels = Set.copyOf(channels);
        excludedTags = Set.copyOf(excludedTags);
    }

    public static Settings from(Environment environment) {
        Settings settings = new Settings(
                environment.zone(),
                ScheduleSettings.schedule(environment),
                environment.names("CHANNELS", "whatsapp,instagram"),
                environment.names("EXCLUDE_TAGS", ""),
                environment.duration("ALERT_TARGET", Duration.ofMinutes(10)),
                LexiconFile.path(environment),
                Path.of(environment.text("ANALYSIS_STATE_DIR", "analysis-state")),
                environment.number("ANALYSIS_THREADS", 1, 1, 64),
                environment.number("HISTORY_DAYS", 400, 1, 36_500));
        settings.lexicon();
        return settings;
    }

    public Rules rules() {
        return new Rules(
                zone, new WorkingHours(zone, schedule), channels, excludedTags, alertTarget.toSeconds(), historyDays);
    }

    /** @throws InvalidSetting when the file cannot be read, or a line of it is no phrase */
    public Lexicon lexicon() {
        return LexiconFile.lexicon(lexiconFile);
    }

    /**
     * Of all that changes figures, eight hexadecimal digits; the same settings give the same, however they were written.
     */
    public String fingerprint() {
        String all = String.join(
                "\n",
                RULES,
                zone.getId(),
                schedule.opens() + "-" + schedule.closes(),
                new TreeSet<>(schedule.days()).toString(),
                new TreeSet<>(schedule.holidays()).toString(),
                new TreeSet<>(channels).toString(),
                new TreeSet<>(excludedTags).toString(),
                alertTarget.toString(),
                Integer.toString(historyDays),
                LexiconFile.content(lexiconFile));
        return Digest.of(all).substring(0, 8);
    }
}
