package otklik.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.analysis.classify.BuiltIn;
import otklik.analysis.conversation.Author;
import otklik.analysis.conversation.Judgement;
import otklik.analysis.conversation.Mark;

class JudgeTest {
    private static final Set<Mark> STAGES =
            EnumSet.of(Mark.SITUATION, Mark.PROBLEM, Mark.IMPLICATION, Mark.NEED_PAYOFF);
    private final Judge judge = new Judge(BuiltIn.lexicon(List.of()));

    private Judgement client(String text) {
        return judge.judge(Author.CUSTOMER, text);
    }

    private Judgement manager(String text) {
        return judge.judge(Author.MANAGER, text);
    }

    private Set<Mark> stages(String text) {
        Set<Mark> stages = manager(text).marks();
        stages.retainAll(STAGES);
        return stages;
    }

    @ParameterizedTest
    @ValueSource(strings = {"спасибо", "Ок, поняла", "👍", "Хорошо, жду", "Спасибо большое 🙏", "хорошего дня"})
    void shouldNeedNoReplyWhenTheClientOnlyClosesTheTalk(String text) {
        assertThat(client(text).closer()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ок, беру",
                "спасибо, а сколько стоит?",
                "",
                "Здравствуйте",
                "спасибо?",
                "Спасибо, я подумаю",
                "Двое детей и кот",
                "Привезли с царапиной, спасибо вам",
                "да, но позже"
            })
    void shouldNeedAReplyWhenThereIsMoreThanThanks(String text) {
        assertThat(client(text).closer()).isFalse();
    }

    static Stream<Arguments> intents() {
        return Stream.of(
                argumentSet("price", "Сколько стоит диван", Set.of(Mark.PRICE)),
                argumentSet("price in slang", "почём пионы", Set.of(Mark.PRICE)),
                argumentSet("stock", "есть в наличии?", Set.of(Mark.AVAILABILITY)),
                argumentSet("purchase", "Беру, оформляйте", Set.of(Mark.PURCHASE)),
                argumentSet("delivery", "в Тулу доставляете?", Set.of(Mark.DELIVERY)),
                argumentSet("two", "Сколько стоит и есть ли 39?", Set.of(Mark.PRICE, Mark.AVAILABILITY)),
                argumentSet(
                        "three", "есть 42 размер и почём? беру", Set.of(Mark.PRICE, Mark.AVAILABILITY, Mark.PURCHASE)),
                argumentSet("doubt", "Дороговато, я подумаю", Set.of(Mark.OBJECTION)),
                argumentSet("a fact", "Комната 18 метров", Set.of()));
    }

    @ParameterizedTest
    @MethodSource("intents")
    void shouldSeeWhatTheClientWants(String text, Set<Mark> wanted) {
        Set<Mark> marks = client(text).marks();
        marks.removeAll(Set.of(Mark.OPEN_QUESTION, Mark.CLOSED_QUESTION));
        assertThat(marks).isEqualTo(wanted);
    }

    static Stream<Arguments> questionsOfManagers() {
        return Stream.of(
                argumentSet("situation", "Какой у вас рост?", Set.of(Mark.SITUATION)),
                argumentSet("situation without its mark", "подскажите размер", Set.of(Mark.SITUATION)),
                argumentSet("problem", "Что не устраивает в старом диване?", Set.of(Mark.PROBLEM)),
                argumentSet("problem without textbook words", "Матрас скрипит?", Set.of(Mark.PROBLEM)),
                argumentSet("implication", "К чему это приводит?", Set.of(Mark.IMPLICATION)),
                argumentSet(
                        "implication behind a comma",
                        "если он сломается зимой, во что это выльется",
                        Set.of(Mark.IMPLICATION)),
                argumentSet("worth", "Вам помогло бы, если бы мы собрали сами?", Set.of(Mark.NEED_PAYOFF)),
                argumentSet("two stages", "Сколько лет дивану? Не скрипит?", Set.of(Mark.SITUATION, Mark.PROBLEM)),
                argumentSet("a statement with a cue", "Это решит вашу проблему с накипью", Set.of()),
                argumentSet("a cue in a promise", "В результате кожа мягче", Set.of()),
                argumentSet("an offer to help", "Здравствуйте! Чем могу помочь?", Set.of()),
                argumentSet("logistics", "На какой адрес доставить?", Set.of()),
                argumentSet("closing", "Оформляем заказ?", Set.of()),
                argumentSet("a check", "Посылку получили?", Set.of()),
                argumentSet("trouble with delivery", "Какая проблема с доставкой?", Set.of()));
    }

    @ParameterizedTest
    @MethodSource("questionsOfManagers")
    void shouldSeeTheStageOfSpin(String text, Set<Mark> expected) {
        assertThat(stages(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Какой у вас рост?", "расскажите о комнате", "На какую сумму ориентируетесь", "что не нравится"})
    void shouldSeeAnOpenQuestionWithAndWithoutItsMark(String text) {
        assertThat(manager(text).is(Mark.OPEN_QUESTION)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Кровать скрипит?", "Чёрный или белый берём?", "важно ли вам, чтобы чехол снимался"})
    void shouldSeeAClosedQuestion(String text) {
        assertThat(manager(text).is(Mark.CLOSED_QUESTION)).isTrue();
        assertThat(manager(text).is(Mark.OPEN_QUESTION)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Вот каталог https://shop.example/list?page=2",
                "Какая красота получилась!",
                "Как раз завтра приедет",
                "Клиенты спрашивают «зачем две?» — чтобы дольше служили",
                "Почему дороже: ручная сборка"
            })
    void shouldSeeNoQuestionWhereNobodyAsks(String text) {
        assertThat(manager(text).question()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Оформляем заказ?", "Забронировала до завтра", "Пришлите адрес, посчитаю доставку", "Вот ссылка"
            })
    void shouldSeeTheNextStep(String text) {
        assertThat(manager(text).nextStep()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Цена 12 900", "Доставка по городу 500₽", "Ткань плотная, не мнётся"})
    void shouldSeeNoNextStepInABareFact(String text) {
        assertThat(manager(text).nextStep()).isFalse();
    }

    @Test
    void shouldSeeTheStagesOfASaleByThePhrases() {
        assertThat(manager("Добрый день, Мария!").is(Mark.GREETING)).isTrue();
        assertThat(manager("Советую эту модель, каркас из бука").is(Mark.PRESENTATION))
                .isTrue();
        assertThat(manager("Понимаю вас, зато гарантия три года").is(Mark.OBJECTION_ANSWER))
                .isTrue();
        assertThat(manager("Спасибо за обращение!").is(Mark.CLOSING)).isTrue();
        assertThat(manager("К нему часто берут чехол").is(Mark.UPSELL)).isTrue();
    }

    @Test
    void shouldSayNothingOfABot() {
        assertThat(judge.judge(Author.BOT, "Оформляем заказ?")).isEqualTo(Judgement.NOTHING);
    }

    @Test
    void shouldShowTheWordsThatAVerdictRestsOn() {
        Explained explained = judge.explain(Author.MANAGER, "Что вам не нравится в старом диване?");
        assertThat(explained.judgement()).isEqualTo(manager("Что вам не нравится в старом диване?"));
        assertThat(explained.because().get(Mark.PROBLEM)).contains("нравится");
    }
}
