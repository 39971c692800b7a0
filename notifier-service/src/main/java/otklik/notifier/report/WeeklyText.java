package otklik.notifier.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import otklik.events.analytics.BestPractice;

/** Writes a week: the team, what changed, what each manager should work on, and the chat to learn from. */
public final class WeeklyText {
    private final Wording wording;
    private final Heading heading;
    private final FigureLines lines;
    private final ShiftLines shifts;
    private final FocusLines focus;
    private final PracticeLines practice;
    private final Persons persons;
    private final Pages pages;

    public WeeklyText(Wording wording, ChatLink link) {
        this.wording = wording;
        this.heading = new Heading(wording);
        this.lines = new FigureLines(wording);
        this.shifts = new ShiftLines(wording);
        this.focus = new FocusLines(wording);
        this.practice = new PracticeLines(wording, link);
        this.persons = new Persons(wording);
        this.pages = new Pages(wording);
    }

    /** @param monday the week's first date; of a week that goes on, the days so far */
    public List<Message> week(LocalDate monday, Facts facts, Occasion occasion, Optional<Picture> picture) {
        WeeklyFigures figures = WeeklyFigures.of(monday, occasion.today(), facts);
        List<Rich> blocks = new ArrayList<>();
        blocks.add(heading.of(facts, occasion, compared(figures)));
        if (figures.team().week().isEmpty()) {
            blocks.add(Rich.text(wording.say("empty.week")));
        } else {
            fill(blocks, figures, facts, occasion.now().getZone());
        }
        return pages.messages(wording.say("title.week", wording.dates(monday, figures.last())), blocks, picture);
    }

    private void fill(List<Rich> blocks, WeeklyFigures figures, Facts facts, ZoneId zone) {
        WeeklyFigures.Line team = figures.team();
        blocks.add(
                lines.of(wording.say("team"), team.week(), figures.comparable() ? List.of(team.before()) : List.of()));
        if (figures.comparable()) {
            blocks.addAll(shifts.of(figures));
        }
        best(figures, facts, zone).ifPresent(chat -> blocks.add(practice.of(chat)));
        focus(blocks, figures, facts);
        Pages.close(blocks, Rich.italic(wording.say("legend.week")));
    }

    private void focus(List<Rich> blocks, WeeklyFigures figures, Facts facts) {
        List<WeeklyFigures.Line> told = figures.persons().stream()
                .filter(line -> Focus.tellable(line.week()))
                .toList();
        for (int i = 0; i < told.size(); i++) {
            Rich person = focus.of(told.get(i), facts.conversions());
            blocks.add(i > 0 ? person : Rich.join("\n", List.of(Rich.bold(wording.say("focus")), person)));
        }
        String few = persons.some(figures.persons().stream()
                .filter(line -> !Focus.tellable(line.week()))
                .map(line -> persons.name(line.id(), line.name()))
                .toList());
        if (!few.isEmpty()) {
            blocks.add(Rich.text(wording.say("focus.little", few)));
        }
    }

    /** Of the best practices the first that was talked in during the week. */
    private static Optional<BestPractice> best(WeeklyFigures figures, Facts facts, ZoneId zone) {
        Set<String> talked = facts.waits().stream()
                .filter(wait -> within(wait.openedAt().atZone(zone).toLocalDate(), figures))
                .map(Waited::chatId)
                .collect(Collectors.toSet());
        return facts.practices().stream()
                .filter(chat -> talked.contains(chat.chatId()))
                .min(Comparator.comparingInt(BestPractice::place));
    }

    private static boolean within(LocalDate date, WeeklyFigures figures) {
        return !date.isBefore(figures.first()) && !date.isAfter(figures.last());
    }

    private String compared(WeeklyFigures figures) {
        String before =
                wording.dates(figures.first().minusWeeks(1), figures.last().minusWeeks(1));
        String text = wording.say(figures.comparable() ? "compared.week" : "compared.week.none", before);
        return figures.over() ? text : wording.say("week.goesOn") + " " + text;
    }
}
