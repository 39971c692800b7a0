package otklik.publisher.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A piece of a text: words with the marks that rest on them, or what was hidden.
 *
 * @param text absent where it is hidden
 * @param hidden what it was: {@code phone}, {@code mail}, {@code link}, {@code card}, {@code nickname}, {@code address} or
 *     {@code number}; absent for words
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Part(String text, String hidden, List<String> marks) {
    public Part {
        marks = List.copyOf(marks);
    }

    public static Part words(String text, Set<String> marks) {
        return new Part(text, null, List.copyOf(new TreeSet<>(marks)));
    }

    static Part hidden(String what) {
        return new Part(null, what, List.of());
    }
}
