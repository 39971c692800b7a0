package otklik.events;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import otklik.events.analytics.ChannelSummary;
import otklik.events.analytics.ChatAdvice;
import otklik.events.analytics.ChatMetrics;
import otklik.events.analytics.Day;
import otklik.events.analytics.ManagerSummary;
import otklik.events.crm.Chat;
import otklik.events.crm.Dialog;
import otklik.events.crm.Manager;
import otklik.events.crm.Message;
import otklik.events.crm.Period;

/** The catalogue: the only place where names of topics are written. */
public final class Topics {
    private static final int PARTITIONS = 6;
    private static final long DAY_MS = 24L * 60 * 60 * 1000;
    private static final Map<String, String> COMPACT = Map.of("cleanup.policy", "compact");

    public static final Topic<Chat> CHATS = compacted("retailcrm.chats.v1", Chat.class);
    public static final Topic<Dialog> DIALOGS = compacted("retailcrm.dialogs.v1", Dialog.class);
    /** Kept for ever unless {@code MESSAGES_RETENTION} says otherwise: the shop's only record. */
    public static final Topic<Message> MESSAGES = kept("retailcrm.messages.v1", Message.class, PARTITIONS, -1);

    public static final Topic<Manager> MANAGERS = compacted("retailcrm.managers.v1", Manager.class);
    public static final Topic<Period> PERIOD = new Topic<>("retailcrm.period.v1", Period.class, 1, COMPACT);

    public static final Topic<ChatMetrics> CHAT_METRICS = compacted("analytics.chat-metrics.v1", ChatMetrics.class);
    public static final Topic<ChatAdvice> CHAT_ADVICE = compacted("analytics.chat-advice.v1", ChatAdvice.class);
    public static final Topic<ManagerSummary> MANAGER_SUMMARY =
            compacted("analytics.manager-summary.v1", ManagerSummary.class);
    public static final Topic<ChannelSummary> CHANNEL_SUMMARY =
            compacted("analytics.channel-summary.v1", ChannelSummary.class);
    public static final Topic<Day> DAYS = compacted("analytics.days.v1", Day.class);

    public static final Topic<DeadLetter> DEAD_LETTERS = kept("dead-letters.v1", DeadLetter.class, 1, 30 * DAY_MS);

    private Topics() {}

    /** Every topic other teams may subscribe to. */
    public static List<Topic<?>> all() {
        return Stream.<Topic<?>>of(
                        CHATS,
                        DIALOGS,
                        MESSAGES,
                        MANAGERS,
                        PERIOD,
                        CHAT_METRICS,
                        CHAT_ADVICE,
                        MANAGER_SUMMARY,
                        CHANNEL_SUMMARY,
                        DAYS,
                        DEAD_LETTERS)
                .toList();
    }

    private static <E> Topic<E> compacted(String name, Class<E> type) {
        return new Topic<>(name, type, PARTITIONS, COMPACT);
    }

    private static <E> Topic<E> kept(String name, Class<E> type, int partitions, long retentionMs) {
        return new Topic<>(
                name, type, partitions, Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(retentionMs)));
    }
}
