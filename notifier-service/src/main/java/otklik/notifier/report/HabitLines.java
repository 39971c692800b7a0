package otklik.notifier.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import otklik.events.analytics.BehaviorManager;

/** Writes habits: what clients are offered, asked and left without. */
final class HabitLines {
    private final Wording wording;
    private final Persons persons;

    HabitLines(Wording wording) {
        this.wording = wording;
        this.persons = new Persons(wording);
    }

    Rich of(BehaviorManager row) {
        return Rich.join("\n", List.of(Rich.bold(name(row)), figures(row)));
    }

    Rich figures(BehaviorManager row) {
        return Rich.join(
                "\n",
                List.of(
                        Rich.text(wording.count("chats", row.chats()) + ". " + nextStep(row)),
                        Rich.text(wording.say(
                                "habit.rest",
                                percent(row.followUpGapRate()),
                                percent(row.upsellRate()),
                                wording.number(row.avgQuestions())))));
    }

    /** Who should begin with what: the last in each habit of those with 30 chats and more; empty where there are not two. */
    Optional<Rich> extremes(List<BehaviorManager> rows) {
        List<Rich> lines = new ArrayList<>();
        lines.add(Rich.bold(wording.say("habits.first")));
        last(rows, BehaviorManager::highIntentChats, BehaviorManager::nextStepRate, true)
                .ifPresent(row -> lines.add(line("habits.nextStep", row, percent(row.nextStepRate()))));
        last(rows, BehaviorManager::chats, BehaviorManager::followUpGapRate, false)
                .ifPresent(row -> lines.add(line("habits.followUp", row, percent(row.followUpGapRate()))));
        last(rows, BehaviorManager::chats, BehaviorManager::upsellRate, true)
                .ifPresent(row -> lines.add(line("habits.upsell", row, percent(row.upsellRate()))));
        last(rows, BehaviorManager::chats, BehaviorManager::avgQuestions, true)
                .ifPresent(row -> lines.add(line("habits.questions", row, wording.number(row.avgQuestions()))));
        return lines.size() == 1 ? Optional.empty() : Optional.of(Rich.join("\n", lines));
    }

    private static Optional<BehaviorManager> last(
            List<BehaviorManager> rows,
            Function<BehaviorManager, Long> count,
            Function<BehaviorManager, BigDecimal> rate,
            boolean lowest) {
        List<BehaviorManager> enough = rows.stream()
                .filter(row -> !row.managerId().isEmpty())
                .filter(row -> count.apply(row) >= Measure.ENOUGH_TO_COMPARE && rate.apply(row) != null)
                .toList();
        Comparator<BehaviorManager> order = Comparator.comparing(rate);
        return enough.size() < 2 ? Optional.empty() : enough.stream().min(lowest ? order : order.reversed());
    }

    private String nextStep(BehaviorManager row) {
        return row.nextStepRate() == null
                ? wording.say("habit.nextStep.none")
                : wording.say(
                        "habit.nextStep",
                        percent(row.nextStepRate()),
                        wording.count("highIntent", row.highIntentChats()));
    }

    private Rich line(String key, BehaviorManager row, String value) {
        return Rich.text(wording.say(key, name(row), value));
    }

    private String name(BehaviorManager row) {
        return persons.name(
                row.managerId(), Optional.ofNullable(row.managerName()).orElse(row.managerId()));
    }

    private String percent(BigDecimal rate) {
        return rate == null ? Wording.NONE : wording.say("percent", wording.number(rate));
    }
}
