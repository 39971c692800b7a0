package otklik.events;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import otklik.events.analytics.Alert;
import otklik.events.analytics.BehaviorExample;
import otklik.events.analytics.BehaviorManager;
import otklik.events.analytics.BestPractice;
import otklik.events.analytics.ChannelSummary;
import otklik.events.analytics.ChatAdvice;
import otklik.events.analytics.ChatMetrics;
import otklik.events.analytics.DailyReport;
import otklik.events.analytics.Day;
import otklik.events.analytics.DialogTemplate;
import otklik.events.analytics.Hour;
import otklik.events.analytics.ManagerOrderPayments;
import otklik.events.analytics.ManagerReport;
import otklik.events.analytics.ManagerSummary;
import otklik.events.analytics.OrderPayments;
import otklik.events.analytics.QualityChat;
import otklik.events.analytics.QuestionTypes;
import otklik.events.analytics.SpinChatMetrics;
import otklik.events.analytics.SpinConversion;
import otklik.events.analytics.SpinImprovementPlan;
import otklik.events.analytics.SpinManagerMetrics;
import otklik.events.analytics.SystemAlert;
import otklik.events.analytics.Wait;
import otklik.events.analytics.WeeklyDigest;
import otklik.events.crm.Chat;
import otklik.events.crm.Dialog;
import otklik.events.crm.IngestProgress;
import otklik.events.crm.Manager;
import otklik.events.crm.Message;
import otklik.events.crm.Order;
import otklik.events.crm.Period;
import otklik.events.telegram.TelegramAction;

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

    public static final Topic<Order> ORDERS = compacted("retailcrm.orders.v1", Order.class);
    public static final Topic<IngestProgress> PROGRESS =
            new Topic<>("retailcrm.progress.v1", IngestProgress.class, 1, COMPACT);

    public static final Topic<ChatMetrics> CHAT_METRICS = compacted("analytics.chat-metrics.v1", ChatMetrics.class);
    public static final Topic<ChatAdvice> CHAT_ADVICE = compacted("analytics.chat-advice.v1", ChatAdvice.class);
    public static final Topic<ManagerSummary> MANAGER_SUMMARY =
            compacted("analytics.manager-summary.v1", ManagerSummary.class);
    public static final Topic<ChannelSummary> CHANNEL_SUMMARY =
            compacted("analytics.channel-summary.v1", ChannelSummary.class);
    public static final Topic<SpinChatMetrics> SPIN_CHAT_METRICS =
            compacted("analytics.spin-chat-metrics.v1", SpinChatMetrics.class);
    public static final Topic<SpinManagerMetrics> SPIN_MANAGER_METRICS =
            compacted("analytics.spin-manager-metrics.v1", SpinManagerMetrics.class);
    public static final Topic<SpinImprovementPlan> SPIN_IMPROVEMENT_PLANS =
            compacted("analytics.spin-improvement-plans.v1", SpinImprovementPlan.class);
    public static final Topic<Wait> WAITS = compacted("analytics.waits.v1", Wait.class);
    public static final Topic<Day> DAYS = compacted("analytics.days.v1", Day.class);
    public static final Topic<Hour> HOURS = compacted("analytics.hours.v1", Hour.class);
    public static final Topic<Alert> ALERTS = kept("analytics.alerts.v1", Alert.class, PARTITIONS, 30 * DAY_MS);
    public static final Topic<SystemAlert> SYSTEM_ALERTS =
            kept("analytics.system-alerts.v1", SystemAlert.class, 1, 30 * DAY_MS);
    public static final Topic<ManagerReport> MANAGER_REPORT =
            compacted("analytics.manager-report.v1", ManagerReport.class);
    public static final Topic<QuestionTypes> QUESTION_TYPES =
            compacted("analytics.question-types.v1", QuestionTypes.class);
    public static final Topic<QualityChat> QUALITY_CHATS = compacted("analytics.quality-chats.v1", QualityChat.class);
    public static final Topic<OrderPayments> ORDER_PAYMENTS =
            compacted("analytics.order-payments.v1", OrderPayments.class);
    public static final Topic<ManagerOrderPayments> MANAGER_ORDER_PAYMENTS =
            compacted("analytics.manager-order-payments.v1", ManagerOrderPayments.class);
    public static final Topic<SpinConversion> SPIN_CONVERSION =
            compacted("analytics.spin-conversion.v1", SpinConversion.class);
    public static final Topic<BehaviorManager> BEHAVIOR_MANAGERS =
            compacted("analytics.behavior-managers.v1", BehaviorManager.class);
    public static final Topic<BehaviorExample> BEHAVIOR_EXAMPLES =
            compacted("analytics.behavior-examples.v1", BehaviorExample.class);
    public static final Topic<BestPractice> BEST_PRACTICES =
            compacted("analytics.best-practices.v1", BestPractice.class);
    public static final Topic<DialogTemplate> DIALOG_TEMPLATES =
            compacted("analytics.dialog-templates.v1", DialogTemplate.class);
    public static final Topic<DailyReport> DAILY_REPORT = compacted("analytics.daily-report.v1", DailyReport.class);
    public static final Topic<WeeklyDigest> WEEKLY_DIGEST = compacted("analytics.weekly-digest.v1", WeeklyDigest.class);

    public static final Topic<TelegramAction> TELEGRAM_ACTIONS =
            kept("telegram.actions.v1", TelegramAction.class, 1, 30 * DAY_MS);

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
                        ORDERS,
                        PROGRESS,
                        CHAT_METRICS,
                        CHAT_ADVICE,
                        MANAGER_SUMMARY,
                        CHANNEL_SUMMARY,
                        SPIN_CHAT_METRICS,
                        SPIN_MANAGER_METRICS,
                        SPIN_IMPROVEMENT_PLANS,
                        WAITS,
                        DAYS,
                        HOURS,
                        ALERTS,
                        SYSTEM_ALERTS,
                        MANAGER_REPORT,
                        QUESTION_TYPES,
                        QUALITY_CHATS,
                        ORDER_PAYMENTS,
                        MANAGER_ORDER_PAYMENTS,
                        SPIN_CONVERSION,
                        BEHAVIOR_MANAGERS,
                        BEHAVIOR_EXAMPLES,
                        BEST_PRACTICES,
                        DIALOG_TEMPLATES,
                        DAILY_REPORT,
                        WEEKLY_DIGEST,
                        TELEGRAM_ACTIONS,
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
