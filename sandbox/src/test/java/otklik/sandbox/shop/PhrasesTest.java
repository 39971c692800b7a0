package otklik.sandbox.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private static final Words PRICE = new Words("Сколько стоит стул?", Labels.of("pq"));
    private static final Pattern ASKS_FOR_DATA = Pattern.compile("Пришлите|Напишите");
    private static final Words THANKS = new Words("Спасибо", Labels.of("c"));

    @Test
    void shouldHoldAtLeast150DistinctPhrases() {
        assertThat(Table.rows("phrases.tsv", 3).stream().map(cells -> cells[1]).distinct())
                .hasSizeGreaterThan(150);
    }

    @Test
    void shouldBeLabelledAQuestionWhenItAsksAndOnlyThen() {
        List<String> wrong = Table.rows("phrases.tsv", 3).stream()
                .filter(cells -> Labels.of(cells[2]).question()
                        != (cells[1].contains("?")
                                || ASKS_FOR_DATA.matcher(cells[1]).find()))
                .map(cells -> cells[1])
                .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void shouldUniteLabelsWhenTextsAreJoined() {
        Words both = THANKS.and(PRICE);

        assertThat(both.text()).isEqualTo("Спасибо. Сколько стоит стул?");
        assertThat(both.labels()).isEqualTo(Labels.of("pq"));
        assertThat(THANKS.and(THANKS).labels()).isEqualTo(Labels.of("c"));
    }

    @Test
    void shouldKeepLabelsWhenATextIsTypedOnAPhone() {
        assertThat(new Words("Нужно подумать.", Labels.of("-")).casual())
                .isEqualTo(new Words("нужно подумать", Labels.of("-")));
        assertThat(PRICE.misspelt().text()).isEqualTo("Скоьлко стоит стул?");
        assertThat(PRICE.fill(Map.of("item", "стол"))).isEqualTo(PRICE);
    }

    @Test
    void shouldRefuseLettersThatMeanNothing() {
        assertThatThrownBy(() -> Labels.of("?")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Labels.of("")).isInstanceOf(IllegalArgumentException.class);
    }
}
