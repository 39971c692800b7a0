package otklik.notifier.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import otklik.notifier.Settings;
import otklik.notifier.kafka.DayTable;
import otklik.notifier.report.Asked;
import otklik.notifier.report.DailyFigures;
import otklik.notifier.report.DailyText;
import otklik.notifier.report.Message;
import otklik.notifier.report.ReportKind;
import otklik.notifier.report.Schedule;
import otklik.notifier.report.Wording;

/** Writes what is asked for from all rows that are published by now. */
public final class Reports {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final DayTable table;
    private final DailyText text;
    private final Schedule schedule;

    public Reports(Settings settings, DayTable table) {
        this.table = table;
        this.text = new DailyText(new Wording(settings.language()));
        this.schedule = new Schedule(settings.dailyReportAt(), settings.zone());
    }

    /** Empty while the figures cannot be read to their end. */
    public Optional<List<Message>> write(Asked asked, boolean late) throws InterruptedException {
        return table.awaitRead(LONGEST)
                ? Optional.of(text.messages(DailyFigures.of(asked.date(), table.days())).stream()
                        .map(Message::of)
                        .toList())
                : Optional.empty();
    }

    /** @param since nothing is due for a time before this */
    public List<Asked> due(Instant now, Instant since) {
        return schedule.due(now, since).stream()
                .map(date -> Asked.of(ReportKind.DAILY, date))
                .toList();
    }

    public boolean late(Asked asked, Instant now) {
        return false;
    }

    public Instant next(Instant now) {
        return schedule.next(now);
    }

    public LocalDate today(Instant now) {
        return schedule.today(now);
    }

    /** Names by id, as far as rows tell them. */
    public Map<String, String> managers() {
        Map<String, String> names = new HashMap<>();
        table.days().forEach(day -> names.putIfAbsent(day.managerId(), day.managerName()));
        names.values().removeIf(String::isBlank);
        return names;
    }
}
