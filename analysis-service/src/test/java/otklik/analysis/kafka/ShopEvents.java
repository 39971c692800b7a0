package otklik.analysis.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.crm.Assignment;
import otklik.events.crm.Chat;
import otklik.events.crm.Dialog;
import otklik.events.crm.Manager;
import otklik.events.crm.Message;
import otklik.events.crm.Order;
import otklik.events.crm.Period;
import otklik.sandbox.crm.CrmFacts;
import otklik.sandbox.reference.OrderFacts;

/** The facts of a demo shop as the events that ingest makes of them. */
final class ShopEvents {
    /** An event on its way to a topic. */
    record Event(Topic<?> topic, String key, byte[] value) {}

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Map<String, String> AUTHORS =
            Map.of("customer", "customer", "user", "manager", "bot", "bot", "channel", "channel");

    private static final DateTimeFormatter V5 = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final Set<String> CHANGES = Set.of("dialog_assign", "dialog_unassign");

    private final List<Event> events = new ArrayList<>();
    private final ZoneId zone;

    private ShopEvents(ZoneId zone) {
        this.zone = zone;
    }

    static List<Event> of(CrmFacts facts, OffsetDateTime from) {
        return of(facts, new Period(from, null), MOSCOW);
    }

    /** @param zone that times of orders are local to */
    static List<Event> of(CrmFacts facts, Period period, ZoneId zone) {
        ShopEvents shop = new ShopEvents(zone);
        shop.add(Topics.PERIOD, "period", period);
        facts.all("users").forEach(shop::user);
        facts.all("messages").forEach(message -> shop.author(message.path("from")));
        facts.all("messages").forEach(message -> shop.author(message.path("responsible")));
        facts.all("dialogs").forEach(dialog -> shop.author(dialog.path("responsible")));
        facts.all("chats").forEach(shop::chat);
        Map<String, List<JsonNode>> changes = facts.all("messages").stream()
                .filter(message -> CHANGES.contains(message.path("action").asText()))
                .collect(Collectors.groupingBy(
                        message -> message.path("dialog").path("id").asText(),
                        Collectors.mapping(message -> (JsonNode) message, Collectors.toList())));
        facts.all("dialogs")
                .forEach(dialog -> shop.dialog(
                        dialog, changes.getOrDefault(dialog.path("id").asText(), List.of())));
        OrderFacts orders =
                new OrderFacts(zone, facts.all("reference/payment-statuses"), facts.all("chats"), facts.all("dialogs"));
        facts.all("orders").forEach(order -> shop.order(order, orders.weakDialog(order)));
        facts.all("messages").forEach(shop::message);
        return shop.events;
    }

    private <E> void add(Topic<E> topic, String key, E event) {
        events.add(new Event(topic, key, topic.write(event)));
    }

    private void user(JsonNode user) {
        String name = (user.path("first_name").asText("") + " "
                        + user.path("last_name").asText(""))
                .strip();
        String id = user.path("id").asText();
        add(
                Topics.MANAGERS,
                id,
                new Manager(id, name, true, user.path("is_technical_account").asBoolean()));
    }

    /** Ends a message that is in no list any more, or has turned failed. */
    static Event deleted(JsonNode message, long version) {
        String chatId = message.path("chat_id").asText();
        Message ended = new Message(
                chatId,
                message.path("id").asText(),
                OffsetDateTime.parse(message.path("time").asText()),
                Message.IN,
                Message.CUSTOMER,
                "",
                "text",
                "",
                false,
                true,
                "",
                null,
                version);
        return new Event(Topics.MESSAGES, chatId, Topics.MESSAGES.write(ended));
    }

    private void author(JsonNode from) {
        String id = from.path("id").asText();
        boolean listed = events.stream()
                .anyMatch(e -> e.topic() == Topics.MANAGERS && e.key().equals(id));
        if ("user".equals(from.path("type").asText()) && !listed) {
            add(Topics.MANAGERS, id, new Manager(id, from.path("name").asText(), false, false));
        }
    }

    private void chat(JsonNode chat) {
        String id = chat.path("id").asText();
        add(
                Topics.CHATS,
                id,
                new Chat(
                        id,
                        chat.path("channel").path("id").asText(),
                        chat.path("channel").path("type").asText(),
                        chat.path("customer").path("id").asText(""),
                        "",
                        time(chat.path("created_at")),
                        time(chat.path("updated_at")),
                        version(chat)));
    }

    private void order(JsonNode order, Optional<String> weakDialog) {
        String id = order.path("id").asText();
        List<Order.Payment> payments = new ArrayList<>();
        order.path("payments")
                .forEach(payment -> payments.add(new Order.Payment(
                        payment.path("status").asText(),
                        new BigDecimal(payment.path("amount").asText("0")),
                        local(payment.path("paidAt")))));
        add(
                Topics.ORDERS,
                id,
                new Order(
                        id,
                        order.path("number").asText(),
                        weakDialog.orElse(order.path("dialogId").asText("")),
                        "",
                        "",
                        order.path("status").asText(),
                        local(order.path("createdAt")),
                        new BigDecimal(order.path("totalSumm").asText("0")),
                        order.path("currency").asText(),
                        local(order.path("fullPaidAt")),
                        payments,
                        weakDialog.isPresent() ? Order.WEAK : Order.BY_DIALOG,
                        null));
    }

    private OffsetDateTime local(JsonNode time) {
        return time.isNull() || time.asText("").isEmpty()
                ? null
                : LocalDateTime.parse(time.asText(), V5).atZone(zone).toOffsetDateTime();
    }

    private List<Assignment> assignments(JsonNode dialog, List<JsonNode> changes) {
        JsonNode present = dialog.path("responsible");
        List<Assignment> found = new ArrayList<>();
        for (JsonNode change : changes) {
            boolean left = "dialog_unassign".equals(change.path("action").asText());
            found.add(assignment(time(change.path("time")), left ? change.path("nobody") : change.path("responsible")));
        }
        if (time(present.path("assigned_at")) != null) {
            found.add(assignment(time(present.path("assigned_at")), present));
        }
        found.sort(Comparator.comparing((Assignment a) -> a.at().toEpochSecond())
                .thenComparing(a -> a.responsibleId().equals(present.path("id").asText("nobody"))));
        return found;
    }

    private Assignment assignment(OffsetDateTime at, JsonNode responsible) {
        return new Assignment(
                at, responsible.path("type").asText(""), responsible.path("id").asText(""));
    }

    private void dialog(JsonNode dialog, List<JsonNode> changes) {
        String id = dialog.path("id").asText();
        JsonNode responsible = dialog.path("responsible");
        List<String> tags = new ArrayList<>();
        dialog.path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
        add(
                Topics.DIALOGS,
                id,
                new Dialog(
                        id,
                        dialog.path("chat_id").asText(),
                        time(dialog.path("created_at")),
                        dialog.path("closed_at").asText("").isEmpty()
                                        || dialog.path("closed_at").isNull()
                                ? null
                                : time(dialog.path("closed_at")),
                        responsible.isObject() ? responsible.path("type").asText() : null,
                        responsible.isObject() ? responsible.path("id").asText() : null,
                        tags,
                        assignments(dialog, changes),
                        version(dialog)));
    }

    private void message(JsonNode message) {
        String author = AUTHORS.get(message.path("from").path("type").asText());
        boolean counts = author != null
                && "public".equals(message.path("scope").asText("public"))
                && !"failed".equals(message.path("status").asText())
                && !Set.of("system", "command").contains(message.path("type").asText());
        if (counts) {
            String chatId = message.path("chat_id").asText();
            add(
                    Topics.MESSAGES,
                    chatId,
                    new Message(
                            chatId,
                            message.path("id").asText(),
                            time(message.path("time")),
                            "customer".equals(author) ? "in" : "out",
                            author,
                            "manager".equals(author)
                                    ? message.path("from").path("id").asText()
                                    : "",
                            message.path("type").asText(),
                            words(message),
                            false,
                            false,
                            message.path("dialog").path("id").asText(""),
                            time(message.path("updated_at")),
                            version(message)));
        }
    }

    private static String words(JsonNode message) {
        JsonNode item = message.path("items").path(0);
        String type = message.path("type").asText();
        return Stream.of(
                        message.path("content").asText(""),
                        item.path("caption").asText(""),
                        message.path("note").asText(""),
                        item.path("transcription").asText(""))
                .filter(text -> !text.isEmpty() && !"null".equals(text))
                .findFirst()
                .orElse("[" + type + "]");
    }

    private OffsetDateTime time(JsonNode time) {
        String text = time.asText("");
        return text.isEmpty() || time.isNull()
                ? null
                : OffsetDateTime.parse(text).atZoneSameInstant(zone).toOffsetDateTime();
    }

    private Long version(JsonNode entity) {
        OffsetDateTime changed = time(entity.path("updated_at"));
        return changed == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, changed.toInstant());
    }
}
