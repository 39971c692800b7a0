package otklik.publisher.tab;

/** The tabs of the contract, with their columns in order. */
public final class Layouts {
    public static final Layout CHATS_RAW = Layout.of(
            "chats_raw",
            "chat_id",
            "chat_id, channel, manager_id, manager_name, client_id, order_id, created_at, updated_at, status,"
                    + " inbound_count, outbound_count, first_response_sec, unanswered_inbound");
    public static final Layout MESSAGES_RAW = Layout.of(
            "messages_raw",
            "message_id",
            "chat_id, message_id, sent_at, direction, manager_id, text, author_type, message_type");
    public static final Layout MANAGER_SUMMARY = Layout.of(
            "manager_summary",
            "manager_id",
            "manager_id, manager_name, chats, inbound, outbound, unanswered_inbound, slow_first_reply_chats,"
                    + " no_reply_chats, responded_chats, median_first_reply_sec, p90_first_reply_sec, response_rate");
    public static final Layout CHANNEL_SUMMARY = Layout.of(
            "channel_summary",
            "channel",
            "channel, chats, inbound, outbound, unanswered_inbound, slow_first_reply_chats, no_reply_chats,"
                    + " responded_chats, median_first_reply_sec, p90_first_reply_sec, response_rate");
    public static final Layout CHAT_ADVICE = Layout.of(
            "chat_advice",
            "chat_id",
            "chat_id, channel, manager_id, manager_name, inbound, outbound, first_response_sec, unanswered_inbound,"
                    + " advice");
    public static final Layout SPIN_MANAGER_METRICS = Layout.of(
            "spin_manager_metrics",
            "manager_id",
            "manager_id, manager_name, total_chats, total_messages, total_questions,"
                    + " avg_questions_per_chat, spin_s_total, spin_p_total, spin_i_total, spin_n_total,"
                    + " spin_s_per_chat, spin_p_per_chat, spin_i_per_chat, spin_n_per_chat, s_usage_rate,"
                    + " p_usage_rate, i_usage_rate, n_usage_rate, avg_spin_completeness, full_spin_chats,"
                    + " full_spin_rate");
    public static final Layout SPIN_CHAT_METRICS = Layout.of(
            "spin_chat_metrics",
            "chat_id, manager_id",
            "chat_id, manager_id, manager_name, total_messages, total_questions, spin_s_count,"
                    + " spin_p_count, spin_i_count, spin_n_count, has_situation, has_problem, has_implication,"
                    + " has_need_payoff, spin_completeness");
    public static final Layout SPIN_IMPROVEMENT_PLANS =
            Layout.of("spin_improvement_plans", "manager_id", "manager_id, manager_name, improvement_plan");
    public static final Layout MANAGER_REPORT = Layout.of(
            "manager_report",
            "manager_id",
            "manager_id, manager_name, chats, inbound, outbound, no_reply_rate, median_first_reply_sec,"
                    + " p90_first_reply_sec, unanswered_rate, out_per_in, coaching_focus");
    public static final Layout QUESTION_TYPES = Layout.of(
            "question_types",
            "manager_id",
            "manager_id, manager_name, total_questions, open_questions, closed_questions, open_rate,"
                    + " closed_rate, target_open_rate");
    public static final Layout QUALITY_CHATS = Layout.of(
            "quality_chats",
            "chat_id",
            "chat_id, channel, manager_id, manager_name, chat_type, messages, questions,"
                    + " first_response_sec, greeting, needs, presentation, objections, closing, score");
    public static final Layout ORDER_PAYMENTS = Layout.of(
            "order_payments",
            "chat_id",
            "chat_id, channel, manager_id, manager_name, orders, paid_orders, partly_paid_orders,"
                    + " unpaid_orders, total_sum, paid_sum, weak_orders");
    public static final Layout MANAGER_ORDER_PAYMENTS = Layout.of(
            "manager_order_payments",
            "manager_id",
            "manager_id, manager_name, chats, chats_with_order, chats_with_paid_order, orders,"
                    + " paid_orders, partly_paid_orders, unpaid_orders, total_sum, paid_sum, order_rate,"
                    + " success_rate, average_paid_order, weak_orders");
    public static final Layout SPIN_CONVERSION = Layout.of(
            "spin_conversion",
            "measure",
            "measure, chats_with_paid, chats_without_paid, with_paid, without_paid, difference, low,"
                    + " high, verdict");
    public static final Layout BEHAVIOR_MANAGERS = Layout.of(
            "behavior_managers",
            "manager_id",
            "manager_id, manager_name, chats, avg_questions, next_step_rate, upsell_rate,"
                    + " follow_up_gap_rate, high_intent_chats");
    public static final Layout BEHAVIOR_EXAMPLES = Layout.of(
            "behavior_examples",
            "manager_id, kind, place",
            "manager_id, manager_name, kind, place, chat_id, channel, first_response_sec, client_said,"
                    + " manager_said");
    public static final Layout BEST_PRACTICES = Layout.of(
            "best_practices",
            "place",
            "place, chat_id, channel, manager_id, manager_name, spin_completeness, questions, paid_sum," + " phrases");
    public static final Layout DIALOG_TEMPLATES =
            Layout.of("dialog_templates", "stage, place", "stage, place, phrase, source");
    public static final Layout DAILY_REPORT = Layout.of(
            "daily_report",
            "manager_id, date",
            "date, manager_id, manager_name, chats, inbound, outbound, waits, answered, unanswered, slow,"
                    + " out_of_hours, no_reply_rate, response_rate, median_first_wait_sec, p90_first_wait_sec,"
                    + " median_wait_sec, p90_wait_sec, questions_per_chat, spin_completeness, spin_s, spin_p,"
                    + " spin_i, spin_n, next_steps, orders, paid_orders, paid_sum");
    public static final Layout WEEKLY_DIGEST = Layout.of(
            "weekly_digest",
            "manager_id, week",
            "week, manager_id, manager_name, chat_days, inbound, outbound, waits, answered, unanswered,"
                    + " slow, out_of_hours, no_reply_rate, response_rate, median_first_wait_sec,"
                    + " p90_first_wait_sec, median_wait_sec, p90_wait_sec, questions_per_chat, spin_completeness,"
                    + " spin_s, spin_p, spin_i, spin_n, next_steps, orders, paid_orders, paid_sum");

    /** About the spreadsheet itself. */
    public static final Layout META = Layout.of("_meta", "key", "key, value, about");

    private Layouts() {}
}
