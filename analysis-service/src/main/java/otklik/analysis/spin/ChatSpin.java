package otklik.analysis.spin;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import otklik.analysis.conversation.Author;
import otklik.analysis.conversation.Conversation;
import otklik.analysis.conversation.Mark;
import otklik.analysis.conversation.Said;

/**
 * What the managers asked in a chat. Messages from the phone have no author and are left out.
 *
 * @param counts some manager wrote in the chat
 * @param questions messages with a question
 * @param asked messages that ask for a stage, by stage; a stage that was not asked for is not there
 */
public record ChatSpin(boolean counts, int questions, Map<Mark, Integer> asked) {
    /** The stages in their order. */
    public static final List<Mark> STAGES = List.of(Mark.SITUATION, Mark.PROBLEM, Mark.IMPLICATION, Mark.NEED_PAYOFF);

    public ChatSpin {
        asked = Map.copyOf(asked);
    }

    /** Of all authors together. */
    public static ChatSpin of(Conversation conversation) {
        return of(authored(conversation));
    }

    static ChatSpin of(List<Said> messages) {
        Map<Mark, Integer> asked = new EnumMap<>(Mark.class);
        for (Mark stage : STAGES) {
            messages.stream()
                    .filter(said -> said.judged().is(stage))
                    .forEach(said -> asked.merge(stage, 1, Integer::sum));
        }
        int questions =
                (int) messages.stream().filter(said -> said.judged().question()).count();
        return new ChatSpin(!messages.isEmpty(), questions, asked);
    }

    static List<Said> authored(Conversation conversation) {
        return conversation.said().stream()
                .filter(said -> said.author() == Author.MANAGER)
                .toList();
    }

    public boolean uses(Mark stage) {
        return asked.containsKey(stage);
    }

    /** How many messages ask for the stage. */
    public int times(Mark stage) {
        return asked.getOrDefault(stage, 0);
    }

    /** Percent of the four stages used: 0, 25, 50, 75 or 100. */
    public int completeness() {
        return asked.size() * 100 / STAGES.size();
    }
}
