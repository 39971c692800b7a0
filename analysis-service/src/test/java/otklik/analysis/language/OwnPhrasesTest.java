package otklik.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import otklik.analysis.classify.BuiltIn;
import otklik.analysis.conversation.Author;
import otklik.analysis.conversation.Mark;

/** What a user writes in his own file is seen at once. */
class OwnPhrasesTest {
    private static Set<Mark> marks(Author author, String text, String... own) {
        return new Judge(BuiltIn.lexicon(List.of(own))).judge(author, text).marks();
    }

    @Test
    void shouldDecideOverTheModel() {
        assertThat(marks(Author.MANAGER, "Хрюмзик барахлит?")).doesNotContain(Mark.IMPLICATION);
        assertThat(marks(Author.MANAGER, "Хрюмзик барахлит?", "[implication]", "хрюмзик"))
                .contains(Mark.IMPLICATION);
        assertThat(marks(Author.CUSTOMER, "хрюмзики нынче как", "[price]", "хрюмзик"))
                .contains(Mark.PRICE);
        assertThat(marks(Author.CUSTOMER, "сенкью", "[closer]", "сенкью")).contains(Mark.CLOSER);
        assertThat(marks(Author.MANAGER, "Мурзик уже в пути", "[next_step]", "мурзик"))
                .contains(Mark.NEXT_STEP);
    }

    @Test
    void shouldExcludeWhatTheUserExcludes() {
        assertThat(marks(Author.MANAGER, "Какой у вас рост?", "[no_spin]", "рост"))
                .doesNotContain(Mark.SITUATION);
        assertThat(marks(Author.CUSTOMER, "спасибо", "[no_closer]", "спасибо")).doesNotContain(Mark.CLOSER);
        assertThat(marks(Author.MANAGER, "Оформляем заказ?", "[no_next_step]", "=оформляем"))
                .doesNotContain(Mark.NEXT_STEP);
        assertThat(marks(Author.MANAGER, "ну что, как дела?", "[no_question]", "=как =дела"))
                .isEmpty();
    }

    @Test
    void shouldCountNoStatementAsAStage() {
        assertThat(marks(Author.MANAGER, "Хрюмзик барахлит.", "[problem]", "хрюмзик"))
                .doesNotContain(Mark.PROBLEM);
    }

    @Test
    void shouldTakeAwayABuiltInPhrase() {
        assertThat(marks(Author.MANAGER, "Приветствую всех")).contains(Mark.GREETING);
        assertThat(marks(
                        Author.MANAGER,
                        "Приветствую всех",
                        "[greeting]",
                        "- здравствуйте|=здрасте|=приветствую|=приветствуем|=здравствуй"))
                .doesNotContain(Mark.GREETING);
    }

    @Test
    void shouldNameTheLineThatIsWrong() {
        assertThatThrownBy(() -> new Lexicon(List.of("[closer]", "спасибо", "[nonsense]")))
                .hasMessageContaining("line 3");
        assertThatThrownBy(() -> new Lexicon(List.of("спасибо"))).hasMessageContaining("line 1");
        assertThatThrownBy(() -> BuiltIn.lexicon(List.of("[price]", "- такого нет")))
                .hasMessageContaining("line 2")
                .hasMessageContaining("takes away");
        assertThatThrownBy(() -> BuiltIn.lexicon(List.of("[price]", ".."))).hasMessageContaining("no phrase");
    }
}
