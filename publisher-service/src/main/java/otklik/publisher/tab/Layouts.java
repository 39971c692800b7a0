package otklik.publisher.tab;

/** The tabs of the contract, with their columns in order. */
public final class Layouts {
    public static final Layout CHATS_RAW = Layout.of(
            "chats_raw",
            0,
            "chat_id, channel, manager_id, manager_name, client_id, order_id, created_at, updated_at, status,"
                    + " inbound_count, outbound_count, first_response_sec, unanswered_inbound");
    public static final Layout MESSAGES_RAW = Layout.of(
            "messages_raw", 1, "chat_id, message_id, sent_at, direction, manager_id, text, author_type, message_type");
    public static final Layout MANAGER_SUMMARY = Layout.of(
            "manager_summary",
            0,
            "manager_id, manager_name, chats, inbound, outbound, unanswered_inbound, slow_first_reply_chats,"
                    + " no_reply_chats, responded_chats, median_first_reply_sec, p90_first_reply_sec, response_rate");
    public static final Layout CHANNEL_SUMMARY = Layout.of(
            "channel_summary",
            0,
            "channel, chats, inbound, outbound, unanswered_inbound, slow_first_reply_chats, no_reply_chats,"
                    + " responded_chats, median_first_reply_sec, p90_first_reply_sec, response_rate");
    public static final Layout CHAT_ADVICE = Layout.of(
            "chat_advice",
            0,
            "chat_id, channel, manager_id, manager_name, inbound, outbound, first_response_sec, unanswered_inbound,"
                    + " advice");

    private Layouts() {}
}
