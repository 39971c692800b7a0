package otklik.ingest.check;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Judges whether the token sees what was written before it was registered. */
final class HistoryFindings {
    /** The clocks of two tables may differ a little. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Words words;
    private final ZoneId zone;

    HistoryFindings(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    /**
     * @param registered when the bot of the token was created, if the API tells
     * @param earliest message that the token has seen, if there is any
     */
    Finding of(Optional<Instant> registered, Optional<Instant> earliest) {
        if (registered.isEmpty()) {
            return unknown("BOT_UNKNOWN", earliest);
        }
        if (earliest.isEmpty()) {
            return unknown("HISTORY_UNKNOWN", registered);
        }
        boolean seen = earliest.get().isBefore(registered.get().minus(SLACK));
        return words.finding(
                seen ? "HISTORY_SEEN" : "HISTORY_HIDDEN",
                seen ? Severity.OK : Severity.WARNING,
                local(registered.get()),
                local(earliest.get()));
    }

    private Finding unknown(String code, Optional<Instant> known) {
        return words.finding(code, Severity.WARNING, known.map(this::local).orElse("—"));
    }

    private String local(Instant time) {
        return TIME.format(time.atZone(zone));
    }
}
