package otklik.sandbox.shop;

import java.time.Instant;

/** One thing that happens at a moment. What a deed does not need is empty. */
record Turn(Instant at, Visit visit, Deed deed, Actor actor, Form form, Words words) {
    static Turn of(Instant at, Visit visit, Deed deed, Actor actor) {
        return new Turn(at, visit, deed, actor, Form.TEXT, Words.NONE);
    }

    static Turn say(Instant at, Visit visit, Actor actor, Form form, Words words) {
        return new Turn(at, visit, Deed.SAY, actor, form, words);
    }

    boolean introduces(Actor person) {
        return actor.equals(person) && words.text().contains(person.firstName());
    }

    Turn at(Instant moment) {
        return new Turn(moment, visit, deed, actor, form, words);
    }

    Turn by(Actor other) {
        return new Turn(at, visit, deed, other, form, words);
    }
}
