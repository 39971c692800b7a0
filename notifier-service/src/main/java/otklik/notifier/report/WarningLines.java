package otklik.notifier.report;

import java.util.ArrayList;
import java.util.List;

/** Writes warnings, a line each. */
final class WarningLines {
    private final Wording wording;
    private final Persons persons;

    WarningLines(Wording wording) {
        this.wording = wording;
        this.persons = new Persons(wording);
    }

    Rich of(List<Warning> warnings) {
        if (warnings.isEmpty()) {
            return Rich.text(wording.say("warnings.none"));
        }
        List<Rich> lines = new ArrayList<>();
        lines.add(Rich.bold(wording.say("warnings")));
        warnings.forEach(warning -> lines.add(Rich.text(wording.say(
                "warning." + warning.measure() + (warning.fallen() ? ".fallen" : ""),
                persons.some(
                        warning.cases().stream().map(one -> told(warning, one)).toList())))));
        return Rich.join("\n", lines);
    }

    private String told(Warning warning, Warning.Case found) {
        DailyFigures.Line line = found.line();
        String name = found.everybody() ? wording.say("team.within") : persons.name(line.id(), line.name());
        return name + "\u00a0— "
                + (warning.fallen() ? value(warning, line.before()) + "\u00a0→ " : "")
                + value(warning, line.day())
                + (warning.measure() == Measure.NO_REPLY ? of(line.day()) : "");
    }

    private String of(Figures figures) {
        return " " + wording.say("partOf", wording.number(figures.unanswered()), wording.number(figures.waits()));
    }

    private String value(Warning warning, Figures figures) {
        return wording.value(warning.measure().unit(), warning.measure().value(figures));
    }
}
