package otklik.events.analytics;

import static otklik.events.Require.oneOf;
import static otklik.events.Require.present;

import java.util.List;

/**
 * A row of tab {@code dialog_templates}: a phrase that worked in a stage of a sale; {@code analytics.dialog-templates.v1},
 * key {@code stage/place}.
 *
 * @param stage {@code greeting}, {@code situation}, {@code problem}, {@code implication}, {@code need_payoff},
 *     {@code presentation}, {@code objections} or {@code closing}
 * @param place 1 to 3 within the stage
 * @param phrase redacted
 * @param source id of the chat it is taken from; absent for a built-in one
 */
public record DialogTemplate(String stage, int place, String phrase, String source) {
    /** In the order of a sale. */
    public static final List<String> STAGES = List.of(
            "greeting", "situation", "problem", "implication", "need_payoff", "presentation", "objections", "closing");

    public DialogTemplate {
        oneOf("stage", stage, java.util.Set.copyOf(STAGES));
        present("phrase", phrase);
    }
}
