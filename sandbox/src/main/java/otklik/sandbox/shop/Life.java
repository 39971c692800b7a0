package otklik.sandbox.shop;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Goes on with what was planned and begins new visits, one thing at a time. */
final class Life {
    private static final int TALKS_AT_ONCE = 25;
    private static final int REMEMBERED = 300;

    private final Chronicle chronicle;
    private final Writing writing;
    private final Sales sales;
    private final Random random;
    /** What is still to happen, by client. */
    private final Map<Integer, Deque<Turn>> ahead = new LinkedHashMap<>();
    /** The last text of a manager in each of the latest chats. */
    private final Map<Integer, Turn> answers = new LinkedHashMap<>();

    Life(Chronicle chronicle, Writing writing, Sales sales, Random random) {
        this.chronicle = chronicle;
        this.writing = writing;
        this.sales = sales;
        this.random = random;
    }

    /** Writes what has happened by now, keeps the rest. */
    void begin(List<Turn> turns, Instant now) {
        for (Turn turn : turns) {
            if (turn.at().isAfter(now)) {
                plan(turn);
            } else {
                happen(turn);
            }
        }
    }

    void step(Instant at) {
        boolean done =
                switch (random.nextInt(10)) {
                    case 0 -> read(at);
                    case 1 -> edit(at);
                    case 2 -> finish(at);
                    case 3 -> handOver(at);
                    case 4 -> random.nextInt(5) == 0 ? takeBack(at) : random.nextInt(2) == 0 && sales.step(at);
                    default -> false;
                };
        if (!done) {
            message(at);
        }
        ahead.values().removeIf(Deque::isEmpty);
    }

    private void message(Instant at) {
        List<Deque<Turn>> talks = ahead.values().stream()
                .filter(turns -> nextSpeaker(turns).isPresent())
                .toList();
        if (talks.isEmpty() || random.nextInt(100) < (talks.size() < TALKS_AT_ONCE ? 30 : 8)) {
            List<Turn> visit = chronicle.visit(at);
            visit.forEach(this::plan);
            goOn(ahead.get(visit.get(0).visit().client().number()), at);
        } else {
            List<Deque<Turn>> ready =
                    talks.stream().filter(turns -> ready(turns, at)).toList();
            goOn(any(ready.isEmpty() ? talks : ready).orElseThrow(), at);
        }
    }

    private static Optional<Actor> nextSpeaker(Deque<Turn> turns) {
        return turns.stream()
                .filter(turn -> turn.deed() == Deed.SAY)
                .findFirst()
                .map(Turn::actor);
    }

    /** Whether a manager would have to work at night for it. */
    private static boolean ready(Deque<Turn> turns, Instant at) {
        return nextSpeaker(turns)
                .map(actor -> !actor.user() || Managers.of(actor).habits().onDuty(at.atZone(Calendar.ZONE)))
                .orElse(false);
    }

    /** All up to the next message, or to where nobody is responsible. */
    private void goOn(Deque<Turn> turns, Instant at) {
        while (!turns.isEmpty()) {
            Turn turn = turns.remove();
            happen(turn.at(at));
            if (turn.deed() == Deed.SAY || turn.deed() == Deed.UNASSIGN) {
                return;
            }
        }
    }

    private boolean read(Instant at) {
        return any(answers.values().stream()
                        .filter(turn -> chat(turn).hasUnread())
                        .toList())
                .map(turn -> happen(Turn.of(at, turn.visit(), Deed.READ, Actor.CLIENT)))
                .isPresent();
    }

    private boolean edit(Instant at) {
        return lastText()
                .map(turn -> happen(new Turn(
                        at,
                        turn.visit(),
                        Deed.EDIT,
                        turn.actor(),
                        turn.form(),
                        turn.words().smiling())))
                .isPresent();
    }

    private boolean takeBack(Instant at) {
        return lastText()
                .map(turn -> happen(Turn.of(at, turn.visit(), Deed.DELETE, turn.actor())))
                .isPresent();
    }

    /** Of a manager, somewhere; nothing else will happen to it. */
    private Optional<Turn> lastText() {
        return any(answers.values().stream()
                        .filter(turn -> chat(turn).lastTextOf(turn.actor()).isPresent())
                        .toList())
                .map(turn -> answers.remove(turn.visit().client().number()));
    }

    /** Nothing is left to say: the client reads it, or the dialog is closed. */
    private boolean finish(Instant at) {
        Optional<Deque<Turn>> said = any(ahead.values().stream()
                .filter(turns -> nextSpeaker(turns).isEmpty() && leadsToAChange(turns))
                .toList());
        said.ifPresent(turns -> goOn(turns, at));
        return said.isPresent();
    }

    private boolean leadsToAChange(Deque<Turn> turns) {
        return turns.stream().anyMatch(turn -> turn.deed() == Deed.CLOSE)
                || !turns.isEmpty() && chat(turns.element()).hasUnread();
    }

    private boolean handOver(Instant at) {
        Optional<Deque<Turn>> talk = any(ahead.values().stream()
                .filter(turns -> nextSpeaker(turns)
                        .filter(Actor::user)
                        .filter(actor -> turns.stream().noneMatch(turn -> turn.introduces(actor)))
                        .isPresent())
                .toList());
        talk.ifPresent(turns -> handOver(turns, at));
        return talk.isPresent();
    }

    private void handOver(Deque<Turn> turns, Instant at) {
        Manager before = Managers.of(nextSpeaker(turns).orElseThrow());
        Actor other =
                Managers.takingOver(before, at.atZone(Calendar.ZONE), random).actor();
        happen(Turn.of(at, turns.element().visit(), Deed.ASSIGN, other));
        List<Turn> handed = turns.stream()
                .map(turn -> turn.actor().user() ? turn.by(other) : turn)
                .toList();
        turns.clear();
        turns.addAll(handed);
    }

    private void plan(Turn turn) {
        ahead.computeIfAbsent(turn.visit().client().number(), number -> new ArrayDeque<>())
                .add(turn);
    }

    private Turn happen(Turn turn) {
        writing.write(turn);
        if (turn.deed() == Deed.SAY && turn.form() == Form.TEXT && turn.actor().user()) {
            answers.remove(turn.visit().client().number());
            answers.put(turn.visit().client().number(), turn);
        }
        if (answers.size() > REMEMBERED) {
            answers.remove(answers.keySet().iterator().next());
        }
        return turn;
    }

    private OpenChat chat(Turn turn) {
        return writing.chat(turn.visit().client());
    }

    private <T> Optional<T> any(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }
}
