package otklik.notifier.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import otklik.events.analytics.SpinConversion;

/** Writes what to work on, and what became of that of the week before. */
final class FocusLines {
    private final Wording wording;
    private final Persons persons;

    FocusLines(Wording wording) {
        this.wording = wording;
        this.persons = new Persons(wording);
    }

    /** The conversion of today weighs both weeks: what was proven then is not kept. */
    Rich of(WeeklyFigures.Line line, List<SpinConversion> conversions) {
        return of(persons.name(line.id(), line.name()), line, conversions);
    }

    Rich of(String heading, WeeklyFigures.Line line, List<SpinConversion> conversions) {
        List<Rich> lines = new ArrayList<>();
        lines.add(Rich.bold(heading));
        lines.add(Rich.text(brief(line.week())));
        List<Focus> next = Focus.of(line.week(), conversions);
        next.forEach(focus -> lines.add(Rich.text(wording.say("focus.next", told(focus, line.week())))));
        if (next.isEmpty()) {
            lines.add(Rich.text(nothing(line.week())));
        }
        for (Focus past : Focus.of(line.wholeBefore(), conversions)) {
            lines.add(Rich.text(progress(past.measure(), line)));
        }
        return Rich.join("\n", lines);
    }

    private String nothing(Figures week) {
        if (Focus.allTellable(week)) {
            return wording.say("focus.none");
        }
        return Focus.tellable(week) ? wording.say("focus.none.partly", few(week)) : wording.say("focus.none.little");
    }

    /** What cannot be judged yet: targets reached elsewhere would else read as praise for it. */
    private String few(Figures week) {
        return Stream.of(
                        few(Measure.NO_REPLY, "waits", week),
                        few(Measure.SLOW_REPLY, "replies", week),
                        few(Measure.QUESTIONS, "chats", week))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private Optional<String> few(Measure measure, String counted, Figures week) {
        long count = measure.count(week);
        return count >= Measure.ENOUGH_TO_COMPARE
                ? Optional.empty()
                : Optional.of(wording.say("focus.few." + measure, wording.count(counted, count)));
    }

    private String brief(Figures week) {
        return wording.say(
                "focus.brief",
                wording.count("chats", week.chats()),
                value(Measure.NO_REPLY, week),
                value(Measure.SLOW_REPLY, week),
                value(Measure.SPIN, week),
                value(Measure.QUESTIONS, week),
                wording.money(week.paidSum()));
    }

    private String told(Focus focus, Figures week) {
        Measure measure = focus.measure();
        String text =
                wording.say("focus." + measure, value(measure, week), wording.value(measure.unit(), measure.target()));
        return focus.proven()
                .map(proven -> text + " " + wording.say("focus.proven", share(proven)))
                .orElse(text);
    }

    /** Rates in points, the number of questions as it is. */
    private String share(SpinConversion proven) {
        String key = proven.measure().endsWith("_rate") ? "focus.proven.points" : "focus.proven.number";
        return wording.say(key, wording.number(proven.withPaid()), wording.number(proven.withoutPaid()));
    }

    private String progress(Measure measure, WeeklyFigures.Line line) {
        return wording.say(
                "focus.past",
                wording.say("measure." + measure),
                value(measure, line.wholeBefore()),
                value(measure, line.week()),
                verdict(measure, line));
    }

    private String verdict(Measure measure, WeeklyFigures.Line line) {
        if (measure.value(line.week()).isEmpty() || measure.count(line.week()) < Measure.ENOUGH_TO_COMPARE) {
            return wording.say("focus.past.little");
        }
        if (measure.gap(line.week()) == 0) {
            return wording.say("focus.past.reached");
        }
        Optional<Double> steps =
                measure.steps(line.week(), line.wholeBefore()).stream().boxed().findAny();
        double change = steps.orElse(0.0);
        return wording.say(change >= 1 ? "focus.past.better" : change <= -1 ? "focus.past.worse" : "focus.past.same");
    }

    private String value(Measure measure, Figures figures) {
        return wording.value(measure.unit(), measure.value(figures));
    }
}
