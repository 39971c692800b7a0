package otklik.notifier.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a day: the team, what to look into, then each manager. */
public final class DailyText {
    private final Wording wording;
    private final Heading heading;
    private final FigureLines lines;
    private final Persons persons;
    private final WarningLines warnings;
    private final ChatLines chats;
    private final Pages pages;
    private final long target;

    /** @param target working seconds in which an answer is expected */
    public DailyText(Wording wording, ChatLink link, long target) {
        this.wording = wording;
        this.heading = new Heading(wording);
        this.lines = new FigureLines(wording);
        this.persons = new Persons(wording);
        this.warnings = new WarningLines(wording);
        this.chats = new ChatLines(wording, link);
        this.pages = new Pages(wording);
        this.target = target;
    }

    /** A day that is over, beside the day before and the same weekday a week before. */
    public List<Message> day(LocalDate date, Facts facts, Occasion occasion, Optional<Picture> picture) {
        DailyFigures figures = DailyFigures.of(date, facts);
        List<Rich> blocks = new ArrayList<>();
        blocks.add(heading.of(facts, occasion, compared(figures)));
        blocks.addAll(
                figures.managers().isEmpty()
                        ? List.of(Rich.text(wording.say("empty")))
                        : filled(figures, facts, occasion));
        return pages.messages(wording.say("title", wording.date(date)), blocks, picture);
    }

    /** A day that goes on, beside nothing. */
    public List<Message> soFar(LocalDate date, Facts facts, Occasion occasion) {
        DailyFigures figures = DailyFigures.soFar(date, facts);
        List<Rich> blocks = new ArrayList<>();
        blocks.add(heading.of(facts, occasion));
        if (figures.managers().isEmpty()) {
            blocks.add(Rich.text(wording.say("empty.today")));
        } else {
            blocks.add(lines.of(heading(figures), figures.team().day(), List.of()));
            managers(blocks, figures);
            Pages.close(blocks, Rich.italic(wording.say("legend.today")));
        }
        return pages.messages(wording.say("title.today", wording.moment(occasion.now())), blocks);
    }

    private List<Rich> filled(DailyFigures figures, Facts facts, Occasion occasion) {
        List<Rich> blocks = new ArrayList<>();
        blocks.add(team(figures));
        blocks.add(warnings.of(Warnings.of(figures)));
        List<Waited> toSee = ChatsToSee.of(figures.date(), occasion.now().getZone(), target, facts.waits());
        if (!toSee.isEmpty()) {
            blocks.add(chats.of(
                    toSee, ManagerNames.of(facts.days()), occasion.now().getZone()));
        }
        managers(blocks, figures);
        Pages.close(blocks, Rich.italic(wording.say("legend")));
        return blocks;
    }

    /** A team of one is told already. */
    private void managers(List<Rich> blocks, DailyFigures figures) {
        if (figures.managers().size() == 1) {
            return;
        }
        for (DailyFigures.Line line : figures.managers()) {
            blocks.add(lines.of(persons.name(line.id(), line.name()), line.day(), before(figures, line)));
        }
    }

    private Rich team(DailyFigures figures) {
        Rich team = lines.of(heading(figures), figures.team().day(), before(figures, figures.team()));
        int outOfHours = figures.team().day().outOfHours();
        return outOfHours == 0 ? team : team.plus("\n" + wording.count("outOfHours", outOfHours));
    }

    private String heading(DailyFigures figures) {
        DailyFigures.Line first = figures.managers().get(0);
        return figures.managers().size() == 1 ? persons.name(first.id(), first.name()) : wording.say("team");
    }

    private static List<Figures> before(DailyFigures figures, DailyFigures.Line line) {
        return figures.comparable() ? List.of(line.before(), line.weekBefore()) : List.of();
    }

    private String compared(DailyFigures figures) {
        String before = wording.shortDate(figures.date().minusDays(1));
        String weekBefore = wording.shortDate(figures.date().minusWeeks(1));
        return wording.say(figures.comparable() ? "compared" : "compared.none", before, weekBefore);
    }
}
