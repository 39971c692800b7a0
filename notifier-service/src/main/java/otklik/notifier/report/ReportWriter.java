package otklik.notifier.report;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import otklik.notifier.chart.TeamChart;

/** Writes any report from the facts: the one way in. */
public final class ReportWriter {
    /** The bundle of the reports' own texts. */
    public static final String BUNDLE = "otklik.notifier.reports";

    private final DailyText daily;
    private final WeeklyText weekly;
    private final BehaviourText behaviour;
    private final ManagerText manager;
    private final TeamPicture picture;

    /**
     * @param language ru or en
     * @param target working time in which an answer is expected
     */
    public ReportWriter(Locale language, ChatLink link, Duration target) {
        Wording wording = new Wording(language, BUNDLE);
        this.daily = new DailyText(wording, link, target.toSeconds());
        this.weekly = new WeeklyText(wording, link);
        this.behaviour = new BehaviourText(wording, link);
        this.manager = new ManagerText(wording);
        this.picture = new TeamPicture(wording);
    }

    /** @param drawn what {@link #chart} shows, as a picture */
    public List<Message> write(Asked asked, Facts facts, Occasion occasion, Optional<Picture> drawn) {
        return switch (asked.kind()) {
            case DAILY -> daily.day(asked.date(), facts, occasion, drawn);
            case TODAY -> daily.soFar(asked.date(), facts, occasion);
            case WEEKLY -> weekly.week(ReportTimes.monday(asked.date()), facts, occasion, drawn);
            case BEHAVIOUR -> behaviour.digest(asked.date(), facts, occasion);
            case PLAN -> manager.plan(asked.managerId().orElse(""), asked.date(), facts, occasion);
            case MANAGER -> manager.figures(asked.managerId().orElse(""), asked.date(), facts, occasion);
        };
    }

    /** What the picture of a report shows; empty for reports that have none. */
    public Optional<TeamChart> chart(Asked asked, Facts facts, LocalDate today) {
        return switch (asked.kind()) {
            case DAILY -> Optional.of(picture.of(asked.date(), asked.date(), facts));
            case WEEKLY -> {
                WeeklyFigures week = WeeklyFigures.of(ReportTimes.monday(asked.date()), today, facts);
                yield Optional.of(picture.of(week.first(), week.last(), facts));
            }
            default -> Optional.empty();
        };
    }
}
