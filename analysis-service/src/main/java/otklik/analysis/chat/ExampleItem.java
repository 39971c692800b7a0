package otklik.analysis.chat;

import java.util.ArrayList;
import java.util.List;
import otklik.analysis.behaviour.Example;
import otklik.events.Topics;
import otklik.events.analytics.BehaviorExample;

/** An example and the manager whose habit it shows. */
public record ExampleItem(String managerId, String managerName, Example example) {
    /** How many are told of a manager and a habit. */
    public static final int MOST = 3;

    String group() {
        return managerId + "/" + example.kind();
    }

    /** The rows of a manager's habit, the most telling first. */
    public static List<Row<?>> rows(String group, List<ExampleItem> best) {
        List<Row<?>> rows = new ArrayList<>();
        for (ExampleItem item : best) {
            int place = rows.size() + 1;
            BehaviorExample row = item.example().row(item.managerId(), item.managerName(), place);
            rows.add(Row.of(Topics.BEHAVIOR_EXAMPLES, group + "/" + place, row));
        }
        return rows;
    }
}
