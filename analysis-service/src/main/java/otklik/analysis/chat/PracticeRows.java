package otklik.analysis.chat;

import java.util.ArrayList;
import java.util.List;
import otklik.analysis.practice.Practice;
import otklik.analysis.practice.Templates;
import otklik.events.Topics;

/** What the chats to learn from teach: themselves, and the phrases that worked in them. */
public final class PracticeRows {
    /** How many chats are told. */
    public static final int MOST = 20;

    private PracticeRows() {}

    public static List<Row<?>> of(List<Practice> best) {
        List<Row<?>> rows = new ArrayList<>();
        for (Practice practice : best) {
            int place = rows.size() + 1;
            rows.add(Row.of(Topics.BEST_PRACTICES, Integer.toString(place), practice.row(place)));
        }
        Templates.of(best)
                .forEach(template ->
                        rows.add(Row.of(Topics.DIALOG_TEMPLATES, template.stage() + "/" + template.place(), template)));
        return rows;
    }
}
