package otklik.sandbox.shop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Puts the lines of a visit on the clock, with all that goes on around them. */
final class Timeline {
    private static final long NUDGE_AFTER_SEC = 2400;

    private final Phrases phrases;
    private final Random random;
    private final Pace pace;
    private final Visit visit;
    private final List<Turn> turns = new ArrayList<>();
    /** By the bot, which hands the client over to the manager. */
    private final boolean received;

    private Manager manager;
    private Instant last;

    private Timeline(Phrases phrases, Random random, Visit visit, Manager manager, Instant start) {
        this.phrases = phrases;
        this.random = random;
        this.pace = new Pace(random);
        this.visit = visit;
        this.manager = manager;
        this.last = start;
        this.received = oneOf(25);
    }

    /** The turns in order of time, the first at {@code start}. */
    static List<Turn> of(
            Phrases phrases, Random random, Visit visit, Manager manager, Instant start, List<Line> lines) {
        Timeline timeline = new Timeline(phrases, random, visit, manager, start);
        timeline.opening();
        for (int i = 0; i < lines.size(); i++) {
            timeline.line(lines, i);
        }
        timeline.closing(lines);
        return timeline.turns;
    }

    private void opening() {
        add(Deed.OPEN, Actor.NOBODY);
        if (received) {
            add(Deed.ASSIGN, Actor.BOT);
        } else if (!oneOf(30)) {
            add(Deed.ASSIGN, manager.actor());
        }
    }

    private void line(List<Line> lines, int i) {
        Line line = lines.get(i);
        boolean sameSide = i > 0 && lines.get(i - 1).byClient() == line.byClient();
        if (i == 0) {
            say(Actor.CLIENT, line.form(), line.words());
            welcome();
        } else if (sameSide) {
            last = pace.typing(last);
            say(line.byClient() ? Actor.CLIENT : manager.actor(), line.form(), line.words());
        } else if (line.byClient()) {
            last = pace.clientAnswers(last);
            add(Deed.READ, Actor.CLIENT);
            say(Actor.CLIENT, line.form(), line.words());
        } else {
            answer(line);
        }
    }

    private void welcome() {
        if (oneOf(150)) {
            say(Managers.TECHNICAL, Form.TEXT, phrases.any("technical", random));
        }
        if (received || oneOf(12)) {
            last = pace.after(last, 2);
            say(Actor.BOT, Form.TEXT, phrases.any("hello.bot", random));
        }
        if (received) {
            last = pace.after(last, 3);
            add(Deed.ASSIGN, manager.actor());
        }
    }

    private void answer(Line line) {
        if (oneOf(40) && introduced()) {
            handOver();
        }
        Instant at = pace.managerAnswers(last, manager.habits());
        nudge(at);
        last = at;
        if (oneOf(60)) {
            say(manager.actor(), Form.NOTE, phrases.any("note", random));
            last = pace.typing(last);
        }
        if (oneOf(110)) {
            say(manager.actor(), Form.FAILED, line.words());
            last = pace.typing(last);
        }
        if (oneOf(70) && line.form() == Form.TEXT) {
            say(Actor.PHONE, Form.TEXT, line.words());
        } else {
            spoken(line);
        }
    }

    private void spoken(Line line) {
        Words first = oneOf(35) ? line.words().misspelt() : line.words();
        say(manager.actor(), line.form(), first);
        if (!first.equals(line.words())) {
            last = pace.after(last, 8);
            turns.add(new Turn(last, visit, Deed.EDIT, manager.actor(), line.form(), line.words()));
        }
    }

    /** Whoever has told his name answers first himself. */
    private boolean introduced() {
        return turns.stream().anyMatch(turn -> turn.actor().equals(manager.actor()) && turn.deed() == Deed.SAY);
    }

    private void handOver() {
        last = pace.typing(last);
        if (oneOf(4)) {
            add(Deed.UNASSIGN, manager.actor());
            last = pace.typing(last);
        }
        manager = Managers.takingOver(manager, last.atZone(Calendar.ZONE), random);
        add(Deed.ASSIGN, manager.actor());
    }

    /** A client who waits long asks once whether anybody is there. */
    private void nudge(Instant answer) {
        Instant at = pace.after(last, NUDGE_AFTER_SEC * (0.5 + random.nextDouble()));
        int hour = at.atZone(Calendar.ZONE).getHour();
        if (at.isBefore(answer) && hour >= 9 && hour < 23 && oneOf(4)) {
            last = at;
            say(Actor.CLIENT, Form.TEXT, phrases.any("nudge", random));
        }
    }

    private void closing(List<Line> lines) {
        boolean waiting = lines.get(lines.size() - 1).byClient();
        if (!oneOf(4)) {
            last = pace.after(last, 600 + random.nextInt(5400));
            add(Deed.READ, Actor.CLIENT);
        }
        if (waiting ? oneOf(2) : !oneOf(4)) {
            last = pace.after(last, 3600 * (1 + random.nextInt(waiting ? 60 : 20)));
            add(Deed.CLOSE, Actor.NOBODY);
        }
    }

    private void add(Deed deed, Actor actor) {
        turns.add(Turn.of(last, visit, deed, actor));
    }

    private void say(Actor actor, Form form, Words words) {
        turns.add(Turn.say(last, visit, actor, form, words));
    }

    private boolean oneOf(int many) {
        return random.nextInt(many) == 0;
    }
}
