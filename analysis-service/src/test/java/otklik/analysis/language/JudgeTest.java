package otklik.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.analysis.Settings;
import otklik.analysis.conversation.Author;
import otklik.analysis.conversation.Judgement;
import otklik.settings.Environment;

class JudgeTest {
    private final Judge judge = new Judge(Settings.from(new Environment(name ->
                    java.util.Optional.ofNullable(Map.<String, String>of().get(name))))
            .lexicon());

    private Judgement client(String text) {
        return judge.judge(Author.CUSTOMER, text);
    }

    private Judgement manager(String text) {
        return judge.judge(Author.MANAGER, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"спасибо", "Ок, поняла", "👍", "Хорошо, жду", "Спасибо большое 🙏"})
    void shouldNeedNoReplyWhenTheClientOnlyClosesTheTalk(String text) {
        assertThat(client(text).closer()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ок, беру", "спасибо, а сколько стоит?", "", "[image]", "Здравствуйте", "спасибо?"})
    void shouldNeedAReplyWhenThereIsMoreThanThanks(String text) {
        assertThat(client(text).closer()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Сколько стоит диван", "есть в наличии?", "Беру, оформляйте", "почём пионы"})
    void shouldSeeThatTheClientWantsToBuy(String text) {
        assertThat(client(text).wantsToBuy()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Какой у вас рост?", "подскажите размер", "На какую сумму ориентируетесь", "До скольки удобно?"})
    void shouldSeeAQuestionWithAndWithoutItsMark(String text) {
        assertThat(manager(text).question()).isTrue();
    }

    @Test
    void shouldSeeNoQuestionInAnAddressOfAPage() {
        assertThat(manager("Вот каталог https://shop.example/list?page=2").question())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Оформляем заказ?", "Забронировала до завтра", "Пришлите адрес, посчитаю доставку"})
    void shouldSeeTheNextStep(String text) {
        assertThat(manager(text).nextStep()).isTrue();
    }

    @Test
    void shouldNameTheLineWhenTheLexiconIsWrong() {
        assertThatThrownBy(() -> new Lexicon(List.of("[closer]", "спасибо", "[nonsense]")))
                .hasMessageContaining("line 3");
        assertThatThrownBy(() -> new Lexicon(List.of("спасибо"))).hasMessageContaining("line 1");
    }
}
