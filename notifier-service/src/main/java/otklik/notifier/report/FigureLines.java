package otklik.notifier.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes figures as lines, each beside what it was before: {@code 25 % (10 % / 8 %)}. */
final class FigureLines {
    private final Wording wording;

    FigureLines(Wording wording) {
        this.wording = wording;
    }

    /** @param before earlier figures in the order they are told, the first of them decides what got worse; may be empty */
    Rich of(String heading, Figures now, List<Figures> before) {
        return Rich.join(
                "\n",
                List.of(
                        Rich.bold(heading),
                        Rich.text(talk(now, before)),
                        Rich.text(noReply(now, before)),
                        Rich.text(firstReply(now, before)),
                        Rich.text(spin(now, before)),
                        Rich.text(questions(now, before)),
                        Rich.text(paid(now, before))));
    }

    private String talk(Figures now, List<Figures> before) {
        return wording.say(
                "line.talk",
                wording.count("chats", now.chats()) + counted(before, Figures::chats),
                wording.count("inbound", now.inbound()) + counted(before, Figures::inbound),
                wording.count("outbound", now.outbound()) + counted(before, Figures::outbound));
    }

    private String noReply(Figures now, List<Figures> before) {
        if (now.waits() == 0) {
            return wording.say("line.noReply.none");
        }
        return wording.say(
                "line.noReply",
                dot(Measure.NO_REPLY, now, before),
                wording.number(now.unanswered()),
                wording.count("ofWaits", now.waits()),
                told(Measure.NO_REPLY, now, before));
    }

    private String firstReply(Figures now, List<Figures> before) {
        if (now.firstReplies().size() == 0) {
            return wording.say("line.firstReply.none");
        }
        Level median = level(Measure.FIRST_REPLY, now, before);
        Level slow = level(Measure.SLOW_REPLY, now, before);
        return wording.say(
                "line.firstReply",
                Level.worse(median, slow).dot(),
                told(Measure.FIRST_REPLY, now, before),
                told(Measure.SLOW_REPLY, now, before));
    }

    private String spin(Figures now, List<Figures> before) {
        if (now.spinChats() == 0) {
            return wording.say("line.spin.none");
        }
        return wording.say(
                "line.spin",
                dot(Measure.SPIN, now, before),
                told(Measure.SPIN, now, before),
                value(Measure.STAGE_S, now),
                value(Measure.STAGE_P, now),
                value(Measure.STAGE_I, now),
                value(Measure.STAGE_N, now));
    }

    private String questions(Figures now, List<Figures> before) {
        if (now.spinChats() == 0) {
            return wording.say("line.questions.none");
        }
        return wording.say("line.questions", dot(Measure.QUESTIONS, now, before), told(Measure.QUESTIONS, now, before));
    }

    private String paid(Figures now, List<Figures> before) {
        String past = before.stream().allMatch(figures -> figures.paidSum().isEmpty())
                ? ""
                : past(before, figures -> wording.money(figures.paidSum()));
        if (now.orders() == 0) {
            return wording.say("line.paid.none") + past;
        }
        String orders = wording.count("ofOrders", now.orders());
        return now.paidOrders() == 0
                ? wording.say("line.paid.nothing", orders) + past
                : wording.say("line.paid", wording.number(now.paidOrders()), orders, wording.money(now.paidSum()))
                        + past;
    }

    private String told(Measure measure, Figures now, List<Figures> before) {
        OptionalDouble steps = before.isEmpty() ? OptionalDouble.empty() : measure.steps(now, before.get(0));
        String turn = steps.orElse(0) >= 1 ? wording.say("better") : steps.orElse(0) <= -1 ? wording.say("worse") : "";
        return value(measure, now) + past(before, figures -> value(measure, figures)) + turn;
    }

    private String value(Measure measure, Figures figures) {
        return wording.value(measure.unit(), measure.value(figures));
    }

    private static String dot(Measure measure, Figures now, List<Figures> before) {
        return level(measure, now, before).dot();
    }

    private static Level level(Measure measure, Figures now, List<Figures> before) {
        return before.isEmpty() ? measure.level(now) : measure.level(now, before.get(0));
    }

    private String counted(List<Figures> before, Function<Figures, Integer> count) {
        return past(before, figures -> figures.isEmpty() ? Wording.NONE : wording.number(count.apply(figures)));
    }

    private static String past(List<Figures> before, Function<Figures, String> text) {
        return before.isEmpty() ? "" : before.stream().map(text).collect(Collectors.joining(" / ", " (", ")"));
    }
}
