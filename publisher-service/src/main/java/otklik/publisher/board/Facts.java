package otklik.publisher.board;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.analytics.Alert;
import otklik.events.analytics.BehaviorExample;
import otklik.events.analytics.BehaviorManager;
import otklik.events.analytics.BestPractice;
import otklik.events.analytics.ChatAdvice;
import otklik.events.analytics.ChatMetrics;
import otklik.events.analytics.DialogTemplate;
import otklik.events.analytics.ManagerOrderPayments;
import otklik.events.analytics.OrderPayments;
import otklik.events.analytics.QualityChat;
import otklik.events.analytics.QuestionTypes;
import otklik.events.analytics.SpinChatMetrics;
import otklik.events.analytics.SpinConversion;
import otklik.events.analytics.SpinImprovementPlan;
import otklik.events.analytics.SpinManagerMetrics;
import otklik.events.analytics.Wait;
import otklik.events.crm.Chat;
import otklik.events.crm.Dialog;
import otklik.events.crm.IngestProgress;
import otklik.events.crm.Manager;
import otklik.events.crm.Order;
import otklik.events.crm.Period;

/**
 * The latest row of every key of the topics that the board shows. Of messages only where they stand. Whoever reads must
 * keep writers off.
 */
public final class Facts {
    static final String NOBODY = "(не назначен)";
    private static final int ALERTS_KEPT = 200;

    final Map<String, Client> chats = new HashMap<>();
    final Map<String, Dialog> dialogs = new HashMap<>();
    final Map<String, Manager> managers = new TreeMap<>();
    final Map<String, Order> orders = new HashMap<>();
    final Map<String, IngestProgress> progress = new TreeMap<>();
    final Map<String, Period> period = new HashMap<>();
    final Map<String, Waiting> waits = new HashMap<>();
    final Map<String, Waiting> open = new HashMap<>();
    final Map<String, DayRow> days = new HashMap<>();
    final Map<String, HourRow> hours = new HashMap<>();
    final Map<String, ChatMetrics> metrics = new HashMap<>();
    final Map<String, ChatAdvice> advice = new HashMap<>();
    final Map<String, Map<String, SpinChatMetrics>> spinChats = new HashMap<>();
    final Map<String, SpinManagerMetrics> spinManagers = new TreeMap<>();
    final Map<String, SpinImprovementPlan> plans = new HashMap<>();
    final Map<String, QuestionTypes> questions = new HashMap<>();
    final Map<String, QualityChat> quality = new HashMap<>();
    final Map<String, OrderPayments> payments = new HashMap<>();
    final Map<String, ManagerOrderPayments> managerPayments = new TreeMap<>();
    final Map<String, SpinConversion> conversion = new HashMap<>();
    final Map<String, BehaviorManager> behaviour = new HashMap<>();
    final Map<String, BehaviorExample> examples = new TreeMap<>();
    final Map<String, BestPractice> practices = new TreeMap<>();
    final Map<String, DialogTemplate> templates = new TreeMap<>();
    final Map<String, Alert> alerts = new LinkedHashMap<>();
    final Map<String, Places> messages = new HashMap<>();
    private final Map<String, String> seenNames = new HashMap<>();
    private final Names names = new Names();
    private final Map<String, BiConsumer<String, byte[]>> ways = new LinkedHashMap<>();

    /** @param name may be absent */
    record Client(String channel, String name) {}

    public Facts() {
        way(Topics.CHATS, (key, chat) -> put(chats, key, chat.map(this::client)));
        into(Topics.DIALOGS, dialogs);
        into(Topics.MANAGERS, managers);
        into(Topics.ORDERS, orders);
        into(Topics.PROGRESS, progress);
        into(Topics.PERIOD, period);
        way(Topics.WAITS, this::waiting);
        way(
                Topics.DAYS,
                (key, day) -> put(days, key, day.map(row -> {
                    seen(row.managerId(), row.managerName());
                    return new DayRow(row, names.same(row.managerId()), names.same(row.channel()));
                })));
        way(Topics.HOURS, (key, hour) -> put(hours, key, hour.map(HourRow::of)));
        way(Topics.CHAT_METRICS, (key, row) -> {
            row.ifPresent(known -> seen(known.managerId(), known.managerName()));
            put(metrics, key, row);
        });
        into(Topics.CHAT_ADVICE, advice);
        way(Topics.SPIN_CHAT_METRICS, this::spin);
        into(Topics.SPIN_MANAGER_METRICS, spinManagers);
        into(Topics.SPIN_IMPROVEMENT_PLANS, plans);
        into(Topics.QUESTION_TYPES, questions);
        into(Topics.QUALITY_CHATS, quality);
        into(Topics.ORDER_PAYMENTS, payments);
        into(Topics.MANAGER_ORDER_PAYMENTS, managerPayments);
        into(Topics.SPIN_CONVERSION, conversion);
        into(Topics.BEHAVIOR_MANAGERS, behaviour);
        into(Topics.BEHAVIOR_EXAMPLES, examples);
        into(Topics.BEST_PRACTICES, practices);
        into(Topics.DIALOG_TEMPLATES, templates);
        way(Topics.ALERTS, this::alert);
    }

    /**
     * Takes a record of a topic that is no message.
     *
     * @throws otklik.events.InvalidEvent when the value is no event of its topic
     */
    public void take(String topic, String key, byte[] value) {
        ways.get(topic).accept(key, value);
    }

    /** A version of a message of this chat stands there. */
    public void message(String chatId, int partition, long offset) {
        messages.computeIfAbsent(names.same(chatId), any -> new Places(partition))
                .add(offset);
    }

    public Optional<Places> messagesOf(String chatId) {
        return Optional.ofNullable(messages.get(chatId));
    }

    String managerName(String id) {
        if (id.isEmpty()) {
            return NOBODY;
        }
        Manager manager = managers.get(id);
        String name = manager == null ? null : manager.managerName();
        return name == null || name.isBlank() ? seenNames.getOrDefault(id, id) : name;
    }

    Optional<Client> client(String chatId) {
        return Optional.ofNullable(chats.get(chatId));
    }

    private Client client(Chat chat) {
        return new Client(names.same(chat.channel()), chat.clientName());
    }

    private void waiting(String key, Optional<Wait> wait) {
        Optional<Waiting> known = wait.map(told -> new Waiting(told, names));
        put(waits, key, known);
        put(open, key, known.filter(Waiting::open));
    }

    private void spin(String key, Optional<SpinChatMetrics> row) {
        int slash = key.lastIndexOf('/');
        String chat = key.substring(0, Math.max(slash, 0));
        String manager = key.substring(slash + 1);
        if (row.isPresent()) {
            spinChats.computeIfAbsent(chat, any -> new TreeMap<>()).put(names.same(manager), row.get());
        } else if (spinChats.containsKey(chat)) {
            spinChats.get(chat).remove(manager);
            spinChats.computeIfPresent(chat, (any, rows) -> rows.isEmpty() ? null : rows);
        }
    }

    private void alert(String key, Optional<Alert> alert) {
        alerts.remove(key);
        alert.ifPresent(raised -> alerts.put(key, raised));
        if (alerts.size() > 2 * ALERTS_KEPT) {
            alerts.entrySet().stream()
                    .sorted(Comparator.comparing(entry -> entry.getValue().raisedAt()))
                    .limit(ALERTS_KEPT)
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(alerts::remove);
        }
    }

    private void seen(String managerId, String name) {
        if (name != null && !managerId.isEmpty()) {
            seenNames.put(managerId, name);
        }
    }

    private <E> void into(Topic<E> topic, Map<String, E> rows) {
        way(topic, (key, row) -> put(rows, key, row));
    }

    private <E> void way(Topic<E> topic, BiConsumer<String, Optional<E>> end) {
        ways.put(topic.name(), (key, value) -> end.accept(key, Optional.ofNullable(topic.read(value))));
    }

    private static <E> void put(Map<String, E> rows, String key, Optional<E> row) {
        if (row.isPresent()) {
            rows.put(key, row.get());
        } else {
            rows.remove(key);
        }
    }
}
