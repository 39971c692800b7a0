package otklik.analysis.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import otklik.analysis.language.Judge;

class JsonLinesTest {
    private final JsonLines lines = new JsonLines(new Judge(BuiltIn.lexicon(List.of())));

    private String answer(String line) {
        return lines.answer(line).line();
    }

    @Test
    void shouldAnswerOfAManager() {
        assertThat(answer("{\"id\":\"m1\",\"side\":\"manager\",\"text\":\"Какой у вас рост? Оформляем?\"}"))
                .startsWith("{\"id\":\"m1\",\"spin\":[\"S\"],\"question\":\"open\",\"next_step\":true,\"because\":[\"");
        assertThat(answer("{\"id\":7,\"side\":\"manager\",\"text\":\"\"}"))
                .isEqualTo("{\"id\":7,\"spin\":[],\"question\":\"none\",\"next_step\":false,\"because\":[]}");
    }

    @Test
    void shouldAnswerOfAClientInTheOrderOfIntents() {
        assertThat(answer("{\"text\":\"есть 42? почём? беру\",\"side\":\"client\",\"id\":\"c1\"}"))
                .startsWith("{\"id\":\"c1\",\"intents\":[\"price\",\"availability\",\"purchase\"],"
                        + "\"no_reply_needed\":false,\"objection\":false,\"because\":[\"");
        assertThat(answer("{\"id\":\"c2\",\"side\":\"client\",\"text\":\"спасибо\"}"))
                .contains("\"no_reply_needed\":true")
                .contains("no_reply_needed: спасибо");
    }

    @Test
    void shouldSayWhatIsWrongWithALineAndGoOn() {
        assertThat(lines.answer("nonsense").wrong()).isTrue();
        assertThat(answer("nonsense")).isEqualTo("{\"id\":null,\"error\":\"no JSON\"}");
        assertThat(answer("{\"id\":\"1\",\"side\":\"boss\",\"text\":\"a\"}"))
                .isEqualTo("{\"id\":\"1\",\"error\":\"side is neither manager nor client\"}");
        assertThat(answer("{\"id\":\"1\",\"side\":\"client\"}"))
                .isEqualTo("{\"id\":\"1\",\"error\":\"text is no string\"}");
        assertThat(answer("[1]")).contains("\"error\":\"no JSON object\"");
        assertThat(lines.answer("{\"id\":\"1\",\"side\":\"client\",\"text\":\"ок\"}")
                        .wrong())
                .isFalse();
    }
}
