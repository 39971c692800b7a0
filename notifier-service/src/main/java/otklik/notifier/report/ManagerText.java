package otklik.notifier.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import otklik.events.analytics.SpinImprovementPlan;

/** Writes what concerns one manager: his figures, or his improvement plan. */
public final class ManagerText {
    private final Wording wording;
    private final Heading heading;
    private final FigureLines lines;
    private final FocusLines focus;
    private final HabitLines habits;
    private final Persons persons;
    private final Pages pages;

    public ManagerText(Wording wording) {
        this.wording = wording;
        this.heading = new Heading(wording);
        this.lines = new FigureLines(wording);
        this.focus = new FocusLines(wording);
        this.habits = new HabitLines(wording);
        this.persons = new Persons(wording);
        this.pages = new Pages(wording);
    }

    /** Today so far, the day before beside the days it is compared with, the last seven days with what to work on, habits. */
    public List<Message> figures(String managerId, LocalDate today, Facts facts, Occasion occasion) {
        List<Rich> blocks = new ArrayList<>();
        blocks.add(heading.of(facts, occasion));
        Figures so = Teams.of(facts.days(), today).of(managerId);
        if (!so.isEmpty()) {
            blocks.add(lines.of(wording.say("manager.today"), so, List.of()));
        }
        day(managerId, today.minusDays(1), facts).ifPresent(blocks::add);
        week(managerId, today, facts).ifPresent(blocks::add);
        facts.habits().stream()
                .filter(row -> row.managerId().equals(managerId))
                .forEach(row -> blocks.add(
                        Rich.join("\n", List.of(Rich.bold(wording.say("manager.habits")), habits.figures(row)))));
        if (blocks.size() == 1) {
            blocks.add(Rich.text(wording.say("manager.none")));
        }
        return pages.messages(name(managerId, facts), blocks);
    }

    public List<Message> plan(String managerId, LocalDate date, Facts facts, Occasion occasion) {
        List<Rich> blocks = new ArrayList<>();
        blocks.add(heading.of(facts, occasion));
        facts.plans().stream()
                .filter(plan -> plan.managerId().equals(managerId))
                .map(SpinImprovementPlan::improvementPlan)
                .findAny()
                .ifPresentOrElse(
                        plan -> blocks.addAll(PlanBlocks.of(plan)),
                        () -> blocks.add(Rich.text(wording.say("plan.none"))));
        return pages.messages(wording.say("title.plan", name(managerId, facts), wording.shortDate(date)), blocks);
    }

    private Optional<Rich> day(String managerId, LocalDate date, Facts facts) {
        Figures day = Teams.of(facts.days(), date).of(managerId);
        List<Figures> before = List.of(
                Teams.of(facts.days(), date.minusDays(1)).of(managerId),
                Teams.of(facts.days(), date.minusWeeks(1)).of(managerId));
        String title = wording.say(
                "manager.day",
                wording.shortDate(date),
                wording.shortDate(date.minusDays(1)),
                wording.shortDate(date.minusWeeks(1)));
        return day.isEmpty() ? Optional.empty() : Optional.of(lines.of(title, day, before));
    }

    private Optional<Rich> week(String managerId, LocalDate today, Facts facts) {
        return WeeklyFigures.lastSevenDays(today, facts).managers().stream()
                .filter(line -> line.id().equals(managerId) && !line.week().isEmpty())
                .findAny()
                .map(line -> focus.of(wording.say("manager.week"), line, facts.conversions()));
    }

    private String name(String managerId, Facts facts) {
        return persons.name(
                managerId, ManagerNames.of(facts.days()).of(managerId).orElse(managerId));
    }
}
