package otklik.analysis.practice;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import otklik.analysis.conversation.Conversation;
import otklik.analysis.conversation.Said;
import otklik.analysis.spin.ChatSpin;

/** The redacted words of those who sold in one chat. */
final class Phrases {
    static final int MOST = 8;

    private Phrases() {}

    /** The first questions and next steps. */
    static List<String> telling(Conversation conversation) {
        return shown(conversation)
                .filter(said ->
                        said.judged().nextStep() || ChatSpin.STAGES.stream().anyMatch(said.judged()::is))
                .map(Said::snippet)
                .limit(MOST)
                .toList();
    }

    /** The first of each stage that occurs, by the name of the stage. */
    static SortedMap<String, String> byStage(Conversation conversation) {
        SortedMap<String, String> first = new TreeMap<>();
        for (Stage stage : Stage.values()) {
            shown(conversation)
                    .filter(said -> said.judged().is(stage.mark()))
                    .findFirst()
                    .ifPresent(said -> first.put(stage.label(), said.snippet()));
        }
        return first;
    }

    private static Stream<Said> shown(Conversation conversation) {
        return conversation.outbound().stream().filter(said -> !said.snippet().isEmpty());
    }
}
