package otklik.notifier.command;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import otklik.notifier.Settings;
import otklik.notifier.alert.Facts;
import otklik.notifier.alert.LiveText;
import otklik.notifier.alert.Phrasebook;
import otklik.notifier.report.Asked;
import otklik.notifier.report.Message;
import otklik.notifier.report.ReportKind;
import otklik.notifier.report.Rich;
import otklik.notifier.sending.Reports;

/** Answers commands; takes as long as the figures take to be read. */
public final class Answers {
    private static final int NAMES_SHOWN = 30;

    private final Phrasebook phrases;
    private final LiveText live;
    private final Reports reports;

    Answers(Phrasebook phrases, LiveText live, Reports reports) {
        this.phrases = phrases;
        this.live = live;
        this.reports = reports;
    }

    public static Answers of(Settings settings, Phrasebook phrases, Reports reports) {
        return new Answers(phrases, new LiveText(phrases, settings.alerts(), settings.chatLink()), reports);
    }

    /** @param facts absent while they have not been read: then nothing is said of them */
    public List<Message> to(Command command, Optional<Facts> facts, Instant now) throws InterruptedException {
        LocalDate today = reports.today(now);
        return switch (command.name()) {
            case "now" -> told(facts.map(read -> live.now(read, now)));
            case "today" -> report(Asked.of(ReportKind.TODAY, today));
            case "week" ->
                report(Asked.of(ReportKind.WEEKLY, today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
            case "manager" -> ofManager(ReportKind.MANAGER, command, today);
            case "plan" -> ofManager(ReportKind.PLAN, command, today);
            case "chat" -> chat(command, facts, now);
            case "help", "start" -> say("command.help");
            default -> say("command.unknown");
        };
    }

    private List<Message> told(Optional<Rich> text) {
        return text.map(rich -> List.of(Message.of(rich))).orElseGet(() -> say("command.notReady"));
    }

    private List<Message> chat(Command command, Optional<Facts> facts, Instant now) {
        return command.argument().matches("\\d{1,19}")
                ? told(facts.map(read -> live.chat(command.argument(), read, now)))
                : say("command.whichChat");
    }

    private List<Message> ofManager(ReportKind kind, Command command, LocalDate today) throws InterruptedException {
        if (command.argument().isEmpty()) {
            return say("command.whom", "/" + command.name());
        }
        Optional<Map<String, String>> known = reports.managers();
        return known.isEmpty() ? say("command.notReady") : ofManager(kind, command, today, known.get());
    }

    private List<Message> ofManager(ReportKind kind, Command command, LocalDate today, Map<String, String> managers)
            throws InterruptedException {
        Map<String, String> found = Names.matching(command.argument(), managers);
        if (found.isEmpty()) {
            return say("command.noManager", cut(command.argument()), names(managers));
        }
        return found.size() > 1
                ? say("command.manyManagers", names(found))
                : report(new Asked(
                        kind, today, Optional.of(found.keySet().iterator().next())));
    }

    private List<Message> report(Asked asked) throws InterruptedException {
        Optional<List<Message>> written = reports.write(asked, false);
        if (written.isEmpty()) {
            return say("command.notReady");
        }
        return written.get().isEmpty() ? say("command.nothing") : written.get();
    }

    private List<Message> say(String key, Object... values) {
        return List.of(Message.of(Rich.text(phrases.say(key, values))));
    }

    private static String cut(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }

    private static String names(Map<String, String> managers) {
        return new TreeSet<>(managers.values())
                .stream().limit(NAMES_SHOWN).reduce((a, b) -> a + ", " + b).orElse("—");
    }
}
