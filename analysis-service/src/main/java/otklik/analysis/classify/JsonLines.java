package otklik.analysis.classify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import otklik.analysis.conversation.Author;
import otklik.analysis.conversation.Judgement;
import otklik.analysis.conversation.Mark;
import otklik.analysis.language.Explained;
import otklik.analysis.language.Judge;

/** Judges a message given as a JSON object on a line, and answers with one. */
final class JsonLines {
    /** @param wrong the line could not be judged, and its answer says why */
    record Answer(String line, boolean wrong) {}

    private static final Map<Mark, String> STAGES = new LinkedHashMap<>();

    static {
        STAGES.put(Mark.SITUATION, "S");
        STAGES.put(Mark.PROBLEM, "P");
        STAGES.put(Mark.IMPLICATION, "I");
        STAGES.put(Mark.NEED_PAYOFF, "N");
    }

    private static final List<Mark> INTENTS = List.of(Mark.PRICE, Mark.AVAILABILITY, Mark.PURCHASE, Mark.DELIVERY);

    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private final Judge judge;

    JsonLines(Judge judge) {
        this.judge = judge;
    }

    Answer answer(String line) {
        JsonNode message;
        try {
            message = json.readTree(line);
        } catch (JsonProcessingException e) {
            return wrong(NullNode.instance, "no JSON");
        }
        JsonNode id = message.hasNonNull("id") ? message.get("id") : NullNode.instance;
        String side = message.path("side").asText();
        if (!message.isObject()) {
            return wrong(id, "no JSON object");
        }
        if (!"manager".equals(side) && !"client".equals(side)) {
            return wrong(id, "side is neither manager nor client");
        }
        if (!message.path("text").isTextual()) {
            return wrong(id, "text is no string");
        }
        String text = message.get("text").asText();
        ObjectNode answer = json.createObjectNode();
        answer.set("id", id);
        return new Answer(
                ("manager".equals(side) ? ofManager(answer, text) : ofClient(answer, text)).toString(), false);
    }

    private Answer wrong(JsonNode id, String why) {
        ObjectNode answer = json.createObjectNode();
        answer.set("id", id);
        return new Answer(answer.put("error", why).toString(), true);
    }

    private ObjectNode ofManager(ObjectNode answer, String text) {
        Explained explained = judge.explain(Author.MANAGER, text);
        Judgement judgement = explained.judgement();
        ArrayNode spin = answer.putArray("spin");
        STAGES.forEach((stage, letter) -> {
            if (judgement.is(stage)) {
                spin.add(letter);
            }
        });
        answer.put("question", question(judgement));
        answer.put("next_step", judgement.nextStep());
        return because(answer, explained);
    }

    private ObjectNode ofClient(ObjectNode answer, String text) {
        Explained explained = judge.explain(Author.CUSTOMER, text);
        Judgement judgement = explained.judgement();
        ArrayNode intents = answer.putArray("intents");
        INTENTS.stream().filter(judgement::is).forEach(intent -> intents.add(name(intent)));
        answer.put("no_reply_needed", judgement.closer());
        answer.put("objection", judgement.is(Mark.OBJECTION));
        return because(answer, explained);
    }

    private static String question(Judgement judgement) {
        if (judgement.is(Mark.OPEN_QUESTION)) {
            return "open";
        }
        return judgement.question() ? "closed" : "none";
    }

    private static ObjectNode because(ObjectNode answer, Explained explained) {
        ArrayNode because = answer.putArray("because");
        for (Mark mark : explained.judgement().marks()) {
            because.add(
                    name(mark) + ": " + String.join(", ", explained.because().get(mark)));
        }
        return answer;
    }

    private static String name(Mark mark) {
        return mark == Mark.CLOSER ? "no_reply_needed" : mark.name().toLowerCase(Locale.ROOT);
    }
}
