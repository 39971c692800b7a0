package otklik.analysis;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import otklik.analysis.chat.Rules;
import otklik.analysis.language.Lexicon;
import otklik.analysis.response.WorkingHours;
import otklik.analysis.response.WorkingHours.Schedule;
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

    private static final Pattern HOURS = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");
    private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    public Settings {
        channels = Set.copyOf(channels);
        excludedTags = Set.copyOf(excludedTags);
    }

    public static Settings from(Environment environment) {
        Settings settings = new Settings(
                environment.zone(),
                schedule(environment),
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

    private static Schedule schedule(Environment environment) {
        String hours = environment.text("WORK_HOURS", "10:00-23:00");
        Matcher form = HOURS.matcher(hours);
        if (!form.matches()) {
            throw new InvalidSetting("WORK_HOURS", "is not of the form 10:00-23:00");
        }
        return parsed("WORK_HOURS", "is not of the form 10:00-23:00", hours, text -> {
            LocalTime opens = LocalTime.parse(form.group(1));
            LocalTime closes = "24:00".equals(form.group(2)) ? LocalTime.MIDNIGHT : LocalTime.parse(form.group(2));
            return new Schedule(opens, closes, days(environment), holidays(environment));
        });
    }

    private static Set<DayOfWeek> days(Environment environment) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : environment.names("WORK_DAYS", "MON-SUN")) {
            String[] ends = part.split("-");
            int first = day(ends[0]);
            int last = day(ends[ends.length - 1]);
            for (int day = first; ; day = (day + 1) % DAYS.size()) {
                days.add(DayOfWeek.of(day + 1));
                if (day == last) {
                    break;
                }
            }
        }
        return days;
    }

    private static int day(String name) {
        int day = DAYS.indexOf(name.toUpperCase());
        if (day < 0) {
            throw new InvalidSetting("WORK_DAYS", "is not of the form MON-FRI or MON,WED");
        }
        return day;
    }

    private static Set<LocalDate> holidays(Environment environment) {
        return environment.names("HOLIDAYS", "").stream()
                .map(date -> parsed("HOLIDAYS", "holds what is no date as 2026-01-01", date, LocalDate::parse))
                .collect(Collectors.toSet());
    }

    private static <T> T parsed(String name, String problem, String value, Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (java.time.DateTimeException e) {
            throw new InvalidSetting(name, problem);
        }
    }
}
