package otklik.ingest.check;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Judges what stands in the topics by itself. */
final class ToldFindings {
    /** Of the whole, in percent, more than which something is wrong with how the shop works, or with us. */
    private static final int FEW = 10;

    private static final int EXAMPLES = 5;
    private static final Duration FRESH = Duration.ofMinutes(2);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Words words;
    private final ZoneId zone;

    ToldFindings(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    /** @param now absent facts of the last {@link #FRESH} are no failure; {@code followed} false when nothing reads */
    List<Finding> of(Told told, Instant now, boolean followed) {
        List<Finding> findings = new ArrayList<>();
        findings.add(loading(told));
        if (followed && told.loaded()) {
            findings.add(freshness(told, now));
        }
        findings.add(share("CHATS_UNMANAGED", told.unmanaged(), told.chats(), told.days()));
        findings.add(share("MESSAGES_WITHOUT_DIALOG", told.lost(), told.messages(), told.days(), told.withoutDialog()));
        findings.add(senders(told));
        findings.add(words.finding(
                "DEAD_LETTERS", told.deadLetters() == 0 ? Severity.OK : Severity.WARNING, told.deadLetters()));
        return findings;
    }

    private Finding loading(Told told) {
        String earliest = told.earliest().map(this::local).orElse("—");
        return words.finding(
                told.loaded() ? "HISTORY_LOADED" : "HISTORY_LOADING",
                told.loaded() ? Severity.OK : Severity.WARNING,
                earliest);
    }

    private Finding freshness(Told told, Instant now) {
        boolean fresh = told.readAt()
                .filter(readAt -> !readAt.isBefore(now.minus(FRESH)))
                .isPresent();
        return words.finding(
                "FOLLOWED",
                fresh ? Severity.OK : Severity.ERROR,
                told.readAt().map(this::local).orElse("—"));
    }

    private Finding share(String code, long some, long whole, Days days, Object... more) {
        List<Object> values = new ArrayList<>(
                List.of(some, whole, days.first().toString(), days.last().toString()));
        values.addAll(List.of(more));
        Severity severity = some * 100 > whole * FEW ? Severity.WARNING : Severity.OK;
        return words.finding(code, severity, values.toArray());
    }

    private Finding senders(Told told) {
        boolean known = told.strangers().isEmpty() && told.unknownSenders() == 0;
        String examples = told.strangers().stream().sorted().limit(EXAMPLES).collect(Collectors.joining(", "));
        return words.finding(
                known ? "SENDERS_KNOWN" : "SENDERS_UNKNOWN",
                known ? Severity.OK : Severity.WARNING,
                told.unknownSenders(),
                told.strangers().size(),
                examples.isEmpty() ? "—" : examples);
    }

    private String local(Instant time) {
        return TIME.format(time.atZone(zone));
    }
}
