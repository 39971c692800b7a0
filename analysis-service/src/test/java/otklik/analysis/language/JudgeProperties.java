package otklik.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import otklik.analysis.classify.BuiltIn;
import otklik.analysis.conversation.Author;
import otklik.analysis.conversation.Judgement;

class JudgeProperties {
    private static final Lexicon LEXICON = BuiltIn.lexicon(List.of());
    private final Judge judge = new Judge(LEXICON);

    @Property(tries = 500)
    void shouldJudgeAnyTextAndTheSameEachTime(@ForAll Author author, @ForAll String text) {
        Judgement judgement = judge.judge(author, text);
        assertThat(new Judge(LEXICON).judge(author, text)).isEqualTo(judgement);
        assertThat(judge.explain(author, text).judgement()).isEqualTo(judgement);
        assertThat(judge.explain(author, text).because().keySet()).isEqualTo(judgement.marks());
    }

    @Property(tries = 500)
    void shouldIgnoreCaseAndTheDotsOfYo(@ForAll Author author, @ForAll("talk") String text) {
        Judgement judgement = judge.judge(author, text);
        assertThat(judge.judge(author, text.toUpperCase())).isEqualTo(judgement);
        assertThat(judge.judge(author, text.replace('ё', 'е'))).isEqualTo(judgement);
    }

    @Provide
    Arbitrary<String> talk() {
        return Arbitraries.of(
                        "Какой",
                        "у вас",
                        "матрас",
                        "ещё",
                        "почём",
                        "берёте",
                        "что",
                        "скрипит",
                        "если бы",
                        "адрес",
                        "оформляем",
                        "?",
                        ",",
                        "!",
                        "👍",
                        ")",
                        "...",
                        "спасибо",
                        "42",
                        "и",
                        "или",
                        "«",
                        "»",
                        "https://a.example/b")
                .list()
                .ofMaxSize(14)
                .map(words -> String.join(" ", words));
    }
}
