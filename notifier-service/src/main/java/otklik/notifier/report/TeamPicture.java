package otklik.notifier.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import otklik.notifier.chart.ReplyTimes;
import otklik.notifier.chart.Stack;
import otklik.notifier.chart.TeamChart;

/** What the picture of a report shows: the managers over its dates, and the fourteen days up to its end. */
public final class TeamPicture {
    private static final int MOST_BARS = 14;
    private static final int LONGEST_LABEL = 18;
    private static final int TREND_DAYS = 14;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM");

    private final Wording wording;
    private final Persons persons;

    public TeamPicture(Wording wording) {
        this.wording = wording;
        this.persons = new Persons(wording);
    }

    /** @param last included, as is {@code first} */
    public TeamChart of(LocalDate first, LocalDate last, Facts facts) {
        List<LocalDate> trend = IntStream.rangeClosed(1 - TREND_DAYS, 0)
                .mapToObj(last::plusDays)
                .toList();
        List<Figures> days =
                trend.stream().map(date -> Teams.of(facts.days(), date).all()).toList();
        return new TeamChart(
                words(first, last),
                managers(Teams.of(facts.days(), first, last), ManagerNames.of(facts.days())),
                IntStream.range(0, TREND_DAYS)
                        .mapToObj(day -> stack(DAY.format(trend.get(day)), days.get(day)))
                        .toList(),
                IntStream.range(0, TREND_DAYS)
                        .mapToObj(day -> times(DAY.format(trend.get(day)), days.get(day)))
                        .toList());
    }

    private TeamChart.Words words(LocalDate first, LocalDate last) {
        String dates = first.equals(last) ? wording.shortDate(first) : wording.dates(first, last);
        return new TeamChart.Words(
                wording.say("chart.managers", dates),
                wording.say("chart.days", TREND_DAYS),
                wording.say("chart.times"),
                wording.say("chart.inTime"),
                wording.say("chart.late"),
                wording.say("chart.unanswered"),
                wording.say("chart.median"),
                wording.say("chart.p90"));
    }

    /** Those with the most waits; the others together. */
    private List<Stack> managers(Teams teams, ManagerNames names) {
        List<Stack> bars = teams.managers().stream()
                .filter(id -> teams.of(id).waits() > 0)
                .sorted(Comparator.comparingInt((String id) -> -teams.of(id).waits())
                        .thenComparing(id -> names.of(id).orElse(""))
                        .thenComparing(id -> id))
                .map(id -> stack(persons.name(id, names.of(id).orElse("")), teams.of(id)))
                .toList();
        if (bars.size() <= MOST_BARS) {
            return distinct(bars);
        }
        String others = wording.say("more", bars.size() - MOST_BARS + 1);
        List<Stack> first = new ArrayList<>(bars.subList(0, MOST_BARS - 1));
        bars.subList(MOST_BARS - 1, bars.size()).stream()
                .reduce((one, other) -> one.plus(other, others))
                .ifPresent(rest -> first.add(rest.plus(new Stack("", 0, 0, 0), others)));
        return distinct(first);
    }

    /** Two bars of one label would be drawn as one: a namesake gets a mark. */
    private static List<Stack> distinct(List<Stack> bars) {
        List<Stack> distinct = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (Stack bar : bars) {
            String label = Cut.to(LONGEST_LABEL, bar.label());
            while (labels.contains(label)) {
                label += "*";
            }
            labels.add(label);
            distinct.add(bar.plus(new Stack("", 0, 0, 0), label));
        }
        return distinct;
    }

    private static Stack stack(String label, Figures figures) {
        return new Stack(label, figures.answered() - figures.slow(), figures.slow(), figures.unanswered());
    }

    private static ReplyTimes times(String label, Figures figures) {
        return new ReplyTimes(
                label,
                figures.firstReplies().percentile(50),
                figures.firstReplies().percentile(90));
    }
}
