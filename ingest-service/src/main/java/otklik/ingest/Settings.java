package otklik.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import otklik.events.crm.Period;
import otklik.settings.Environment;
import otklik.settings.InvalidSetting;

/**
 * What the operator set, checked once at start, before anything else runs.
 *
 * @param bot where chats are read from, or absent
 * @param rest the other place they may be read from; exactly one of both is there
 */
public record Settings(
        Optional<BotAccount> bot,
        Optional<RestAccount> rest,
        Set<String> channels,
        Optional<LocalDate> startDate,
        Optional<LocalDate> endDate,
        int lastDays,
        ZoneId zone,
        Duration pollInterval,
        int maxRps,
        int pageSize,
        Duration overlap,
        Duration sweepEvery,
        int maxBadPercent,
        String account,
        Optional<OrdersAccount> orders) {
    /** A server may hold pages shorter than asked for: from so many rows on a page may have been cut. */
    private static final int SHORTEST_FULL_PAGE = 100;

    public Settings {
        channels = Set.copyOf(channels);
    }

    public static Settings from(Environment environment) {
        boolean rest = rest(environment);
        Settings settings = new Settings(
                rest ? Optional.empty() : Optional.of(BotAccount.from(environment)),
                rest ? Optional.of(RestAccount.from(environment)) : Optional.empty(),
                environment.names("CHANNELS", "whatsapp,instagram"),
                environment.date("START_DATE"),
                environment.date("END_DATE"),
                environment.number("LAST_DAYS", 90, 1, 3650),
                environment.zone(),
                environment.duration("POLL_INTERVAL", Duration.ofSeconds(5)),
                environment.number("RETAILCRM_MAX_RPS", 10, 1, 100),
                environment.number("RETAILCRM_PAGE_SIZE", 1000, 4, 1000),
                environment.duration("INGEST_OVERLAP", Duration.ofMinutes(5)),
                environment.duration("INGEST_SWEEP_EVERY", Duration.ofHours(6)),
                environment.number("INGEST_MAX_BAD_PERCENT", 5, 0, 100),
                environment.text("INGEST_TRANSACTIONAL_ID", "otklik-ingest"),
                OrdersAccount.from(environment));
        settings.requireSense();
        return settings;
    }

    /** What is counted, seen from the first start. */
    public Period period(Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate from = startDate.orElse(today.minusDays(lastDays));
        return new Period(
                midnight(from), endDate.map(date -> midnight(date.plusDays(1))).orElse(null));
    }

    /** Changes when a setting changes that decides which facts are emitted: the backfill then runs anew. */
    public String scope() {
        String dates = startDate.map(LocalDate::toString).orElse("last " + lastDays) + ".."
                + endDate.map(LocalDate::toString).orElse("");
        return channels.stream().sorted().toList() + " " + dates + " " + zone
                + rest.map(source -> " " + source.scope()).orElse("");
    }

    /** Rows of a page that may hide others. */
    public int fullPage() {
        return Math.min(pageSize, SHORTEST_FULL_PAGE);
    }

    private static boolean rest(Environment environment) {
        String source = environment.text("RETAILCRM_SOURCE", "bot").toLowerCase(Locale.ROOT);
        if (!source.equals("bot") && !source.equals("rest")) {
            throw new InvalidSetting("RETAILCRM_SOURCE", "is neither bot nor rest");
        }
        return source.equals("rest");
    }

    private OffsetDateTime midnight(LocalDate date) {
        return date.atStartOfDay(zone).toOffsetDateTime();
    }

    private void requireSense() {
        if (startDate.isPresent() && endDate.isPresent() && endDate.get().isBefore(startDate.get())) {
            throw new InvalidSetting("END_DATE", "is before START_DATE");
        }
        if (channels.isEmpty()) {
            throw new InvalidSetting("CHANNELS", "names no channel");
        }
    }

    /** Leaves out the token. */
    @Override
    public String toString() {
        return "Settings[channels=%s, pollInterval=%s]".formatted(channels, pollInterval);
    }
}
