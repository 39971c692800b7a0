package otklik.publisher.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import otklik.publisher.tab.Layout;

/** Red, amber and green where the contract has a target or names what is bad. */
final class Colours {
    private static final int SLOW_SEC = 600;
    private static final int SPEED_SEC = 1200;

    /** Red below the first, amber below the second. */
    private static final Map<String, int[]> SPIN = Map.of(
            "s_usage_rate", new int[] {50, 70},
            "p_usage_rate", new int[] {30, 50},
            "i_usage_rate", new int[] {20, 35},
            "n_usage_rate", new int[] {30, 50},
            "avg_spin_completeness", new int[] {50, 70},
            "avg_questions_per_chat", new int[] {3, 4});

    private final Layout layout;
    private final List<Rule> rules = new ArrayList<>();

    private Colours(Layout layout) {
        this.layout = layout;
    }

    static List<Rule> of(Layout layout) {
        Colours colours = new Colours(layout);
        switch (layout.name()) {
            case "chats_raw" -> {
                colours.speed("first_response_sec", SLOW_SEC);
                colours.noReply("unanswered_inbound", "inbound_count", "outbound_count");
            }
            case "chat_advice" -> {
                colours.speed("first_response_sec", SLOW_SEC);
                colours.noReply("unanswered_inbound", "inbound", "outbound");
            }
            case "quality_chats" -> colours.speed("first_response_sec", SLOW_SEC);
            case "manager_summary", "channel_summary" -> colours.summary();
            case "spin_manager_metrics" -> SPIN.keySet().stream().sorted().forEach(colours::spin);
            case "manager_report" -> colours.report();
            case "question_types" -> {
                colours.add("open_rate", "%s<70", Colour.AMBER);
                colours.add("open_rate", "%s>=70", Colour.GREEN);
            }
            case "daily_report", "weekly_digest" -> {
                colours.add("no_reply_rate", "%s>12", Colour.RED);
                colours.speed("p90_first_wait_sec", SLOW_SEC);
                colours.speed("p90_wait_sec", SLOW_SEC);
            }
            default -> {}
        }
        return colours.rules;
    }

    private void summary() {
        speed("median_first_reply_sec", SLOW_SEC);
        speed("p90_first_reply_sec", SLOW_SEC);
        add("slow_first_reply_chats", "%s>0", Colour.AMBER);
        add("no_reply_chats", "%s>0", Colour.RED);
    }

    private void report() {
        add("no_reply_rate", "%s>12", Colour.RED);
        add("no_reply_rate", "%s<=12", Colour.GREEN);
        speed("p90_first_reply_sec", SPEED_SEC);
        add("unanswered_rate", "%s>25", Colour.AMBER);
        add("out_per_in", "%s*10<8", Colour.AMBER);
    }

    private void speed(String column, int slowAfterSec) {
        add(column, "%s>" + slowAfterSec, Colour.AMBER);
        add(column, "%s<=" + slowAfterSec, Colour.GREEN);
    }

    private void spin(String column) {
        int[] below = SPIN.get(column);
        add(column, "%s<" + below[0], Colour.RED);
        add(column, "%s<" + below[1], Colour.AMBER);
        add(column, "%s>=" + below[1], Colour.GREEN);
    }

    private void noReply(String column, String inbound, String outbound) {
        String formula = "=ISNUMBER(%2$s)*(%1$s>0)*(%2$s=0)".formatted(cell(inbound), cell(outbound));
        rules.add(new Rule(layout.column(column), formula, Colour.RED));
    }

    private void add(String column, String condition, Colour colour) {
        String cell = cell(column);
        String formula = "=ISNUMBER(" + cell + ")*(" + condition.formatted(cell) + ")";
        rules.add(new Rule(layout.column(column), formula, colour));
    }

    /** The column's first cell below the header; no tab with colours is wider than the alphabet twice over. */
    private String cell(String column) {
        int number = layout.column(column);
        String last = Character.toString('A' + number % 26);
        return "$" + (number < 26 ? last : "A" + last) + "2";
    }
}
