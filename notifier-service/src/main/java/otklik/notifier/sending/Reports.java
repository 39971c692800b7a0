package otklik.notifier.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import otklik.notifier.Settings;
import otklik.notifier.kafka.ReportTables;
import otklik.notifier.report.Asked;
import otklik.notifier.report.Facts;
import otklik.notifier.report.ManagerNames;
import otklik.notifier.report.Message;
import otklik.notifier.report.Occasion;
import otklik.notifier.report.Picture;
import otklik.notifier.report.ReportTimes;
import otklik.notifier.report.ReportWriter;

/** Writes what is asked for from all rows that are published by now. */
public final class Reports {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Settings settings;
    private final ReportTables tables;
    private final Clock clock;
    private final ReportWriter writer;
    private final ReportTimes times;
    private final Pictures pictures = new Pictures();

    public Reports(Settings settings, ReportTables tables, Clock clock) {
        this.settings = settings;
        this.tables = tables;
        this.clock = clock;
        this.writer = new ReportWriter(
                settings.language(), settings.chatLink(), settings.alerts().target());
        this.times = new ReportTimes(
                settings.dailyReportAt(),
                settings.weeklyReportAt().day(),
                settings.weeklyReportAt().at(),
                settings.zone());
    }

    /**
     * @param late says so in the report
     * @return empty while the rows cannot be read to their end, which is waited for ten seconds
     */
    public Optional<List<Message>> write(Asked asked, boolean late) throws InterruptedException {
        if (!tables.awaitRead(LONGEST)) {
            return Optional.empty();
        }
        Facts facts = tables.facts();
        Optional<Picture> picture = writer.chart(asked, facts, today(clock.instant()))
                .flatMap(chart -> pictures.of(asked.id().replace('/', '-'), chart));
        return Optional.of(writer.write(asked, facts, occasion(asked, late), picture));
    }

    /** @param since nothing is due for a time before this */
    public List<Asked> due(Instant now, Instant since) {
        return times.due(now, since);
    }

    public boolean late(Asked asked, Instant now) {
        return times.late(asked, now);
    }

    public Instant next(Instant now) {
        return times.next(now);
    }

    public LocalDate today(Instant now) {
        return times.today(now);
    }

    /** Names by id, as far as rows tell them; empty while these cannot be read to their end, as in {@link #write}. */
    public Optional<Map<String, String>> managers() throws InterruptedException {
        return tables.awaitRead(LONGEST)
                ? Optional.of(ManagerNames.of(tables.facts().days()).byId())
                : Optional.empty();
    }

    private Occasion occasion(Asked asked, boolean late) {
        Optional<Instant> missed = late ? times.dueAt(asked) : Optional.empty();
        return new Occasion(clock.instant().atZone(settings.zone()), missed.map(due -> due.atZone(settings.zone())));
    }
}
