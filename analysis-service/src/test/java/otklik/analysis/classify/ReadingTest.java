package otklik.analysis.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import otklik.analysis.conversation.Author;
import otklik.analysis.conversation.Mark;
import otklik.analysis.language.Judge;

class ReadingTest {
    private final Reading reading = new Reading(new Judge(BuiltIn.lexicon(List.of())));

    @Test
    void shouldPointAtTheWordsThatTellTheMark() {
        String text = "Здравствуйте! Сколько стоит матрас?";

        List<Span> price = spans(Author.CUSTOMER, text, Mark.PRICE);

        assertThat(price)
                .extracting(span -> text.substring(span.from(), span.to()))
                .contains("Сколько");
    }

    @Test
    void shouldStayInsideOfTheTextWhateverItIs() {
        for (String text : List.of("", "?", "ЁЛКА ёлка?", "İstanbul сколько стоит?", "👍", "цена https://a.ru/цена?")) {
            assertThat(reading.marks(Author.CUSTOMER, text))
                    .flatExtracting(Reading.Marked::spans)
                    .allMatch(span -> span.from() >= 0 && span.from() < span.to() && span.to() <= text.length());
        }
    }

    @Test
    void shouldTakeWholeWordsOnly() {
        assertThat(new Spans("оценка, цена").of(List.of("цена"))).containsExactly(new Span(8, 12));
        assertThat(new Spans("Ещё  раз: ну?").of(List.of("еще раз", "?", "нет")))
                .containsExactly(new Span(0, 8), new Span(12, 13));
    }

    private List<Span> spans(Author author, String text, Mark mark) {
        return reading.marks(author, text).stream()
                .filter(marked -> marked.mark() == mark)
                .flatMap(marked -> marked.spans().stream())
                .toList();
    }
}
