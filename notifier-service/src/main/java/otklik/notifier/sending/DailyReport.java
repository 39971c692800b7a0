package otklik.notifier.sending;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import otklik.notifier.kafka.DayTable;
import otklik.notifier.report.DailyFigures;
import otklik.notifier.report.DailyText;
import otklik.notifier.report.Rich;
import otklik.notifier.report.Wording;

/** Writes a date's report from all day figures that are published by now. */
public final class DailyReport {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final DayTable table;
    private final DailyText text;

    public DailyReport(DayTable table, Locale language) {
        this.table = table;
        this.text = new DailyText(new Wording(language));
    }

    /** Its id in the outbox. */
    public static String id(LocalDate date) {
        return "daily/" + date;
    }

    /** Empty while the figures cannot be read to their end. */
    public Optional<List<Rich>> messages(LocalDate date) throws InterruptedException {
        return table.awaitRead(LONGEST)
                ? Optional.of(text.messages(DailyFigures.of(date, table.days())))
                : Optional.empty();
    }
}
