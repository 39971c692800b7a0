package otklik.analysis.practice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import otklik.events.analytics.DialogTemplate;

/** Phrases to use, stage by stage. */
public final class Templates {
    /** How many are told of a stage. */
    public static final int A_STAGE = 3;

    private Templates() {}

    /** What the best chats said, in the order of the stages; where none of them said a thing, what is built in. */
    public static List<DialogTemplate> of(List<Practice> bestFirst) {
        return Arrays.stream(Stage.values())
                .flatMap(stage -> ofStage(stage, bestFirst).stream())
                .toList();
    }

    private static List<DialogTemplate> ofStage(Stage stage, List<Practice> bestFirst) {
        Map<String, String> sources = sources(stage, bestFirst);
        return sources.isEmpty() ? builtIn(stage) : taken(stage, sources);
    }

    /** The first chats with a phrase of their own each, by phrase, best first. */
    private static Map<String, String> sources(Stage stage, List<Practice> bestFirst) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Practice practice : bestFirst) {
            String phrase = practice.stages().get(stage.label());
            if (phrase != null && sources.size() < A_STAGE) {
                sources.putIfAbsent(phrase, practice.chatId());
            }
        }
        return sources;
    }

    private static List<DialogTemplate> taken(Stage stage, Map<String, String> sources) {
        List<DialogTemplate> templates = new ArrayList<>();
        sources.forEach((phrase, chatId) ->
                templates.add(new DialogTemplate(stage.label(), templates.size() + 1, phrase, chatId)));
        return templates;
    }

    private static List<DialogTemplate> builtIn(Stage stage) {
        List<DialogTemplate> templates = new ArrayList<>();
        for (String phrase : BuiltIn.phrases(stage)) {
            templates.add(new DialogTemplate(stage.label(), templates.size() + 1, phrase, null));
        }
        return templates;
    }
}
