package otklik.analysis.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import otklik.analysis.group.Money;
import otklik.analysis.group.Rank;
import otklik.events.analytics.DialogTemplate;

class TemplatesTest {
    private static Practice said(String chatId, String stage, String phrase) {
        return new Practice(
                new Rank(50_000, 1, chatId),
                chatId,
                "whatsapp",
                "m",
                "Мария",
                50,
                0,
                Money.nothing(),
                List.of(),
                new TreeMap<>(Map.of(stage, phrase)));
    }

    @Test
    void shouldHaveThreeBuiltInPhrasesAStageInTheOrderOfASale() {
        List<DialogTemplate> templates = Templates.of(List.of());
        assertThat(templates).extracting(DialogTemplate::stage).hasSize(24);
        assertThat(templates.stream().map(DialogTemplate::stage).distinct())
                .containsExactlyElementsOf(DialogTemplate.STAGES);
        assertThat(templates).extracting(DialogTemplate::phrase).doesNotHaveDuplicates();
        assertThat(templates).extracting(DialogTemplate::source).containsOnlyNulls();
        assertThat(templates.subList(0, 4)).extracting(DialogTemplate::place).containsExactly(1, 2, 3, 1);
    }

    @Test
    void shouldTakeDistinctPhrasesOfTheBestChats() {
        List<DialogTemplate> templates = Templates.of(List.of(
                said("1", "problem", "а"),
                said("2", "problem", "а"),
                said("3", "problem", "б"),
                said("4", "problem", "в"),
                said("5", "problem", "г")));
        assertThat(templates.stream().filter(template -> template.stage().equals("problem")))
                .containsExactly(
                        new DialogTemplate("problem", 1, "а", "1"),
                        new DialogTemplate("problem", 2, "б", "3"),
                        new DialogTemplate("problem", 3, "в", "4"));
        assertThat(templates).hasSize(24);
    }

    @Test
    void shouldNotFillUpAStageThatTheChatsKnow() {
        assertThat(Templates.of(List.of(said("1", "problem", "а")))).hasSize(22);
    }
}
