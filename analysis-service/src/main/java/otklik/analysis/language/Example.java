package otklik.analysis.language;

import java.util.Set;
import otklik.analysis.conversation.Mark;

/** A text and the marks that people gave it. */
public record Example(String text, Set<Mark> marks) {
    public Example {
        marks = Set.copyOf(marks);
    }

    public boolean is(Mark mark) {
        return marks.contains(mark);
    }
}
