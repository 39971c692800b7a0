package otklik.publisher.look;

import java.util.Optional;
import java.util.Set;

/** The number format and the width of a column, by its name in the contract. */
final class Formats {
    private static final Set<String> COUNTS = Set.of(
            "chats",
            "inbound",
            "outbound",
            "waits",
            "answered",
            "unanswered",
            "slow",
            "messages",
            "questions",
            "orders",
            "out_of_hours",
            "chat_days",
            "next_steps",
            "score",
            "spin_s",
            "spin_p",
            "spin_i",
            "spin_n",
            "unanswered_inbound",
            "chats_with_paid",
            "chats_without_paid",
            "chats_with_order",
            "chats_with_paid_order");
    private static final Set<String> LONG_TEXTS =
            Set.of("text", "advice", "improvement_plan", "phrases", "phrase", "client_said", "manager_said", "value");
    private static final Set<String> FRACTIONS = Set.of("manager_summary", "channel_summary");

    private Formats() {}

    static Optional<String> pattern(String tab, String column) {
        if (column.endsWith("_sec")) {
            return Optional.of("#,##0\" с\"");
        }
        if (column.equals("response_rate") && FRACTIONS.contains(tab)) {
            return Optional.of("0.0%");
        }
        if (column.endsWith("_rate") || column.endsWith("_completeness")) {
            return Optional.of("0.0\"%\"");
        }
        if (column.endsWith("per_chat") || column.startsWith("avg_") || column.equals("out_per_in")) {
            return Optional.of("0.00");
        }
        if (column.endsWith("_sum") || column.equals("average_paid_order")) {
            return Optional.of("#,##0.00");
        }
        boolean counted = COUNTS.contains(column)
                || column.endsWith("_count")
                || column.endsWith("_total")
                || column.endsWith("_chats")
                || column.endsWith("_orders")
                || column.startsWith("total_");
        return counted ? Optional.of("#,##0") : Optional.empty();
    }

    static int width(String column) {
        if (LONG_TEXTS.contains(column)) {
            return 420;
        }
        if (column.endsWith("_at")) {
            return 195;
        }
        return column.endsWith("_name") || column.equals("coaching_focus") || column.equals("key") ? 180 : 120;
    }
}
