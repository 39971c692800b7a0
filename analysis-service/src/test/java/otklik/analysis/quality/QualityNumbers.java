package otklik.analysis.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The numbers of the rules for chats of quality, for those who check what is written about them. */
public final class QualityNumbers {
    private QualityNumbers() {}

    public static Map<String, Object> all() {
        return Map.of(
                "listed-from", Quality.LISTED_FROM,
                "plain-order-out", Evidence.BRIEF,
                "consultation-messages", Evidence.TALK,
                "consultation-questions", Evidence.INQUIRY);
    }

    /** From what on, and how many points: stages, messages, questions, first response, consultation. */
    public static List<List<String>> points() {
        List<List<String>> rows = new ArrayList<>();
        for (SalesStage stage : SalesStage.values()) {
            rows.add(List.of("—", Points.STAGE.get(stage).toString()));
        }
        Points.MESSAGES.descendingMap().forEach((from, points) -> rows.add(List.of("" + from, "" + points)));
        Points.QUESTIONS.descendingMap().forEach((from, points) -> rows.add(List.of("" + from, "" + points)));
        Points.FIRST_RESPONSE.forEach((to, points) -> rows.add(List.of("" + to, "" + points)));
        rows.add(List.of("—", "" + Points.CONSULTATION));
        return rows;
    }
}
