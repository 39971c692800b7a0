package otklik.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.analysis.classify.BuiltIn;
import otklik.analysis.conversation.Author;
import otklik.analysis.conversation.Judgement;
import otklik.analysis.conversation.Mark;
import otklik.sandbox.shop.DemoShop;
import otklik.sandbox.shop.Label;
import otklik.sandbox.shop.Labels;

/** The demo shop knows what each of its texts means, and its labels are the truth of other tests. */
class ShopSpeechTest {
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final Map<Mark, Label> LABELS = new TreeMap<>(Map.ofEntries(
            Map.entry(Mark.CLOSER, Label.CLOSER),
            Map.entry(Mark.PRICE, Label.PRICE),
            Map.entry(Mark.AVAILABILITY, Label.AVAILABILITY),
            Map.entry(Mark.PURCHASE, Label.PURCHASE),
            Map.entry(Mark.DELIVERY, Label.DELIVERY),
            Map.entry(Mark.OBJECTION, Label.OBJECTION),
            Map.entry(Mark.OPEN_QUESTION, Label.OPEN),
            Map.entry(Mark.SITUATION, Label.SITUATION),
            Map.entry(Mark.PROBLEM, Label.PROBLEM),
            Map.entry(Mark.IMPLICATION, Label.IMPLICATION),
            Map.entry(Mark.NEED_PAYOFF, Label.NEED_PAYOFF),
            Map.entry(Mark.NEXT_STEP, Label.NEXT_STEP),
            Map.entry(Mark.GREETING, Label.GREETING),
            Map.entry(Mark.PRESENTATION, Label.PRESENTATION),
            Map.entry(Mark.OBJECTION_ANSWER, Label.OBJECTION_ANSWER),
            Map.entry(Mark.CLOSING, Label.CLOSING),
            Map.entry(Mark.UPSELL, Label.UPSELL)));

    @ParameterizedTest
    @ValueSource(longs = {7, 42, 101})
    void shouldJudgeEveryTextOfTheShopAsItIsLabelled(long seed) {
        DemoShop shop = DemoShop.build(seed, NOW);
        Judge judge = new Judge(BuiltIn.lexicon(java.util.List.of()));
        Set<String> wrong = new TreeSet<>();
        for (ObjectNode message : shop.facts().all("messages")) {
            String text = message.path("content").asText("");
            Labels labels = shop.labels().get(text);
            String from = message.at("/from/type").asText();
            if (labels != null && (from.equals("customer") || from.equals("user"))) {
                Judgement judgement = judge.judge(from.equals("user") ? Author.MANAGER : Author.CUSTOMER, text);
                if (!expected(labels).equals(told(judgement))) {
                    wrong.add(from + " " + text + " is " + expected(labels) + ", not " + told(judgement));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Set<Label> expected(Labels labels) {
        return labels.all().isEmpty() ? Set.of() : EnumSet.copyOf(labels.all());
    }

    private static Set<Label> told(Judgement judgement) {
        Set<Label> told = EnumSet.noneOf(Label.class);
        LABELS.forEach((mark, label) -> {
            if (judgement.is(mark)) {
                told.add(label);
            }
        });
        if (judgement.question()) {
            told.add(Label.QUESTION);
        }
        return told;
    }
}
