package otklik.notifier.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes what got better and what got worse, and with whom. */
final class ShiftLines {
    private final Wording wording;
    private final Persons persons;

    ShiftLines(Wording wording) {
        this.wording = wording;
        this.persons = new Persons(wording);
    }

    List<Rich> of(WeeklyFigures figures) {
        return List.of(
                block(
                        "improvements",
                        Shift.improvements(figures, Shift.SPEED),
                        Shift.improvements(figures, Shift.BEHAVIOUR)),
                block("declines", Shift.declines(figures, Shift.SPEED), Shift.declines(figures, Shift.BEHAVIOUR)));
    }

    private Rich block(String key, List<Shift> speed, List<Shift> behaviour) {
        if (speed.isEmpty() && behaviour.isEmpty()) {
            return Rich.text(wording.say(key + ".none"));
        }
        List<Rich> lines = new ArrayList<>();
        lines.add(Rich.bold(wording.say(key)));
        Stream.concat(speed.stream(), behaviour.stream()).forEach(shift -> lines.add(Rich.text(line(shift))));
        return Rich.join("\n", lines);
    }

    private String line(Shift shift) {
        WeeklyFigures.Line line = shift.line();
        return wording.say(
                "shift",
                persons.name(line.id(), line.name()),
                wording.say("measure." + shift.measure()),
                wording.value(shift.measure().unit(), shift.measure().value(line.before())),
                wording.value(shift.measure().unit(), shift.measure().value(line.week())));
    }
}
