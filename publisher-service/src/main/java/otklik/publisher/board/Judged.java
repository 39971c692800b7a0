package otklik.publisher.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import otklik.publisher.text.Parts.Span;

/**
 * What the analysis says of messages.
 *
 * @param marks by message id, names of the marks
 * @param spans by message id, the characters that marks rest on
 * @param problem why nothing is known
 */
public record Judged(Map<String, List<String>> marks, Map<String, List<Span>> spans, Optional<String> problem) {
    public Judged {
        marks = Map.copyOf(marks);
        spans = Map.copyOf(spans);
    }

    public static Judged unknown(String problem) {
        return new Judged(Map.of(), Map.of(), Optional.of(problem));
    }

    List<String> marksOf(String messageId) {
        return marks.getOrDefault(messageId, List.of());
    }

    List<Span> spansOf(String messageId) {
        return spans.getOrDefault(messageId, List.of());
    }

    boolean any(String messageId, List<String> wanted) {
        return marksOf(messageId).stream().anyMatch(wanted::contains);
    }
}
