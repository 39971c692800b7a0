package otklik.analysis.language;

import java.util.List;
import java.util.Map;
import otklik.analysis.conversation.Judgement;
import otklik.analysis.conversation.Mark;

/**
 * A judgement and the words of the message that it rests on.
 *
 * @param because for each mark of the judgement words in their order, {@code ?} for the question mark; none when the
 *     shape of the message told it
 */
public record Explained(Judgement judgement, Map<Mark, List<String>> because) {
    public Explained {
        because = Map.copyOf(because);
    }
}
