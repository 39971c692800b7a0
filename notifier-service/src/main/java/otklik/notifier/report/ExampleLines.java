package otklik.notifier.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import otklik.events.analytics.BehaviorExample;
import otklik.events.analytics.BehaviorManager;

/** Writes chats that show a habit, with what was said, redacted already. */
final class ExampleLines {
    private static final List<String> KINDS = List.of("no_reply", "slow_reply", "no_next_step", "good");
    private static final int MOST = 3;
    private static final int LONGEST = 160;

    private final Wording wording;
    private final Persons persons;
    private final ChatLink link;

    ExampleLines(Wording wording, ChatLink link) {
        this.wording = wording;
        this.persons = new Persons(wording);
        this.link = link;
    }

    /**
     * A block a kind, its examples of different managers.
     *
     * @param managers in the order that decides whose come first
     */
    List<Rich> of(List<BehaviorExample> examples, List<BehaviorManager> managers) {
        List<Rich> blocks = new ArrayList<>();
        List<String> order = managers.stream().map(BehaviorManager::managerId).toList();
        for (String kind : KINDS) {
            List<BehaviorExample> chosen = chosen(kind, examples, order);
            if (!chosen.isEmpty()) {
                List<Rich> lines = new ArrayList<>(List.of(Rich.bold(wording.say("example." + kind))));
                chosen.forEach(example -> lines.add(told(example)));
                blocks.add(Rich.join("\n", lines));
            }
        }
        return blocks;
    }

    private static List<BehaviorExample> chosen(String kind, List<BehaviorExample> examples, List<String> order) {
        Set<String> managers = new HashSet<>();
        return examples.stream()
                .filter(example -> example.kind().equals(kind))
                .sorted(Comparator.comparingInt(BehaviorExample::place)
                        .thenComparing(example -> order.indexOf(example.managerId()))
                        .thenComparing(BehaviorExample::chatId))
                .filter(example -> managers.add(example.managerId()))
                .limit(MOST)
                .toList();
    }

    private Rich told(BehaviorExample example) {
        String manager = persons.name(
                example.managerId(), Optional.ofNullable(example.managerName()).orElse(example.managerId()));
        String after = Optional.ofNullable(example.firstResponseSec())
                .filter(seconds -> !example.kind().equals("no_next_step"))
                .map(seconds -> ", " + wording.say("example.after", wording.duration(seconds)))
                .orElse("");
        Rich head = Rich.text("• ")
                .plus(link.of(example.chatId(), wording.say("chat", example.chatId())))
                .plus(", " + persons.channel(example.channel()) + ", " + manager + after);
        return head.plus(said("example.client", example.clientSaid()))
                .plus(said("example.manager", example.managerSaid()));
    }

    private Rich said(String who, String words) {
        return words == null || words.isBlank()
                ? Rich.NOTHING
                : Rich.text("\n" + wording.say(who) + " ")
                        .plus(Rich.italic(wording.say(
                                "quoted", Cut.to(LONGEST, words.strip().replaceAll("\\s+", " ")))));
    }
}
