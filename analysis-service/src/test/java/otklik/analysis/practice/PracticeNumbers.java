package otklik.analysis.practice;

import java.util.Map;

/** The numbers of the rules for best practices, for those who check what is written about them. */
public final class PracticeNumbers {
    private PracticeNumbers() {}

    public static Map<String, Object> all() {
        return Map.of(
                "practice-spin", Practice.HALF_OF_SPIN,
                "practice-phrases", Phrases.MOST,
                "templates", Templates.A_STAGE);
    }
}
