package otklik.notifier.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import otklik.events.analytics.BehaviorManager;
import otklik.events.crm.Period;

/** Writes managers' habits over the whole period, with examples. */
public final class BehaviourText {
    private static final Comparator<BehaviorManager> MOST_CHATS_FIRST = Comparator.comparingLong(
                    (BehaviorManager row) -> -row.chats())
            .thenComparing(row -> Optional.ofNullable(row.managerName()).orElse(""))
            .thenComparing(BehaviorManager::managerId);

    private final Wording wording;
    private final Heading heading;
    private final HabitLines habits;
    private final ExampleLines examples;
    private final Pages pages;

    public BehaviourText(Wording wording, ChatLink link) {
        this.wording = wording;
        this.heading = new Heading(wording);
        this.habits = new HabitLines(wording);
        this.examples = new ExampleLines(wording, link);
        this.pages = new Pages(wording);
    }

    public List<Message> digest(LocalDate date, Facts facts, Occasion occasion) {
        List<BehaviorManager> rows =
                facts.habits().stream().sorted(MOST_CHATS_FIRST).toList();
        List<Rich> blocks = new ArrayList<>();
        blocks.add(heading.of(
                facts, occasion, period(facts.period(), date, occasion.now().getZone())));
        if (rows.isEmpty()) {
            blocks.add(Rich.text(wording.say("empty.habits")));
        } else {
            habits.extremes(rows).ifPresent(blocks::add);
            rows.forEach(row -> blocks.add(habits.of(row)));
            blocks.addAll(examples.of(facts.examples(), rows));
            Pages.close(blocks, Rich.italic(wording.say("legend.habits")));
        }
        return pages.messages(wording.say("title.habits", wording.date(date)), blocks);
    }

    private String period(Optional<Period> period, LocalDate date, ZoneId zone) {
        if (period.isEmpty()) {
            return wording.say("period.unknown");
        }
        LocalDate first = period.get().from().atZoneSameInstant(zone).toLocalDate();
        LocalDate last = Optional.ofNullable(period.get().until())
                .map(end -> end.atZoneSameInstant(zone).minusNanos(1).toLocalDate())
                .filter(end -> end.isBefore(date))
                .orElse(date);
        return wording.say("period", wording.dates(first, last));
    }
}
