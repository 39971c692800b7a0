package otklik.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private final Words words = new Words(new Lexicon(List.of()));

    /** Sentences are parted by {@code |}; one with a question mark of its own ends with it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Добрый день) расскажите о маме; добрый день|расскажите о маме",
                "Привет 😍 чем кормите?; привет 😍|чем кормите?",
                "Цена 16.5 руб.Берёте?; цена 16 5 руб|берете?",
                "Беру / когда привезёте?; беру|когда привезете?",
                "Смотрите shop.example/a?b=1, там всё; смотрите ссылка там все",
                "«зачем две?» — спросили вы; зачем две спросили вы",
                "Что?!; что?",
                "Правда?) ага; правда?|ага",
                "шум (ночью) мешает?; шум ночью мешает?",
                "кое-что 5-й; кое-что 5-й",
                "❤️❤️❤️; ❤ ❤ ❤"
            })
    void shouldSplitAsPeopleWrite(String text, String expected) {
        assertThat(words.sentences(text).stream()
                        .map(sentence ->
                                Arrays.stream(sentence.words()).map(Word::form).collect(Collectors.joining(" "))
                                        + (sentence.marked() ? "?" : ""))
                        .collect(Collectors.joining("|")))
                .isEqualTo(expected);
    }
}
