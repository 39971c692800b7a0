package otklik.ingest.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import otklik.events.crm.Assignment;
import otklik.events.crm.Chat;
import otklik.events.crm.Dialog;
import otklik.events.crm.Manager;
import otklik.events.crm.Message;
import otklik.events.crm.Order;
import otklik.events.crm.Order.Payment;
import otklik.sandbox.crm.CrmFacts;

/**
 * What is to be told of an account's facts, worked out from the contract alone. Where a version or a moment of change
 * tells nothing but itself, it is left out.
 */
final class Expectation {
    private static final Duration LONGEST_PAUSE = Duration.ofDays(7);

    private final CrmFacts facts;
    private final Instant from;

    /** @param from first day that counts */
    Expectation(CrmFacts facts, LocalDate from) {
        this.facts = facts;
        this.from = from.atStartOfDay(ChaosShop.ZONE).toInstant();
    }

    Map<String, Message> messages() {
        return by(Message::messageId, facts.all("messages").stream().map(this::message));
    }

    Map<String, Chat> chats() {
        return by(Chat::chatId, facts.all("chats").stream().filter(this::ours).map(node -> Optional.of(chat(node))));
    }

    /** Those of chats that are there. */
    Map<String, Dialog> dialogs() {
        Map<Long, List<Assignment>> assigned = assignments();
        return by(
                Dialog::dialogId,
                facts.all("dialogs").stream().filter(this::ofOurs).map(node -> Optional.of(dialog(node, assigned))));
    }

    Map<String, Manager> managers() {
        return by(Manager::managerId, facts.all("users").stream().map(user -> Optional.of(manager(user))));
    }

    Map<String, Order> orders() {
        return by(Order::orderId, facts.all("orders").stream().map(this::order));
    }

    /** Empty for one that does not count. */
    Optional<Message> message(JsonNode node) {
        String channel = node.path("channel_id").asText();
        String author = node.at("/from/type").asText();
        boolean counts = (channel.equals("71") || channel.equals("72"))
                && !author.isEmpty()
                && !node.path("type").asText().equals("system")
                && !node.path("scope").asText().equals("private")
                && !node.path("status").asText().equals("failed")
                && !(author.equals("user") && isTechnical(node.at("/from/id").asLong()))
                && !time(node, "time").toInstant().isBefore(from);
        return counts ? Optional.of(said(node, author)) : Optional.empty();
    }

    private boolean isTechnical(long user) {
        return facts.one("users", user)
                .filter(found -> found.path("is_technical_account").asBoolean())
                .isPresent();
    }

    private static Message said(JsonNode node, String author) {
        String type = node.path("type").asText();
        String caption = node.at("/items/0/caption").asText();
        String media = caption.isEmpty() ? "[" + type + "]" : caption;
        return new Message(
                node.path("chat_id").asText(),
                node.path("id").asText(),
                time(node, "time"),
                author.equals("customer") ? "in" : "out",
                author.equals("user") ? "manager" : author,
                author.equals("user") ? node.at("/from/id").asText() : "",
                type,
                type.equals("text") ? node.path("content").asText() : media,
                node.path("is_edit").asBoolean(),
                false,
                node.at("/dialog/id").asText(),
                null,
                null);
    }

    private static Chat chat(ObjectNode node) {
        return new Chat(
                node.path("id").asText(),
                node.at("/channel/id").asText(),
                node.at("/channel/type").asText(),
                node.at("/customer/id").asText(),
                node.at("/customer/name").asText(),
                time(node, "created_at"),
                time(node, "updated_at"),
                ChronoUnit.MICROS.between(
                        Instant.EPOCH,
                        OffsetDateTime.parse(node.path("updated_at").asText())));
    }

    private static Dialog dialog(ObjectNode node, Map<Long, List<Assignment>> assigned) {
        JsonNode responsible = node.path("responsible");
        String id = responsible.isObject() ? responsible.path("id").asText() : null;
        return inOrder(new Dialog(
                node.path("id").asText(),
                node.path("chat_id").asText(),
                time(node, "created_at"),
                node.path("closed_at").isTextual() ? time(node, "closed_at") : null,
                id == null ? null : responsible.path("type").asText(),
                id,
                tags(node),
                assigned.getOrDefault(node.path("id").asLong(), List.of()),
                null));
    }

    private static List<String> tags(ObjectNode dialog) {
        List<String> tags = new ArrayList<>();
        dialog.path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
        return tags;
    }

    /** Of one second the present responsible is the last; of the others the order is nobody's business. */
    static Dialog inOrder(Dialog dialog) {
        List<Assignment> ordered = dialog.assignments().stream()
                .distinct()
                .sorted(Comparator.comparing(Assignment::at)
                        .thenComparing(one -> Objects.equals(one.responsibleId(), dialog.responsibleId()))
                        .thenComparing(Assignment::responsibleId))
                .toList();
        return new Dialog(
                dialog.dialogId(),
                dialog.chatId(),
                dialog.createdAt(),
                dialog.closedAt(),
                dialog.responsibleType(),
                dialog.responsibleId(),
                dialog.tags(),
                ordered,
                null);
    }

    private Map<Long, List<Assignment>> assignments() {
        Map<Long, List<Assignment>> assigned = new HashMap<>();
        for (ObjectNode message : facts.all("messages")) {
            if (message.path("action").asText().equals("dialog_assign")) {
                assigned.computeIfAbsent(message.at("/dialog/id").asLong(), any -> new ArrayList<>())
                        .add(new Assignment(
                                time(message, "time"),
                                message.at("/responsible/type").asText(),
                                message.at("/responsible/id").asText()));
            }
        }
        return assigned;
    }

    private static Manager manager(ObjectNode user) {
        return new Manager(
                user.path("id").asText(),
                user.path("first_name").asText() + " " + user.path("last_name").asText(),
                user.path("is_active").asBoolean(),
                user.path("is_technical_account").asBoolean());
    }

    private Optional<Order> order(ObjectNode node) {
        OffsetDateTime createdAt = local(node, "createdAt");
        Optional<String> named = Optional.of(node.path("dialogId").asText()).filter(id -> !id.isEmpty());
        return named.map(dialog -> order(node, createdAt, dialog, Order.BY_DIALOG))
                .or(() -> latestDialog(node, createdAt.toInstant())
                        .map(dialog -> order(node, createdAt, dialog, Order.WEAK)));
    }

    private static Order order(ObjectNode node, OffsetDateTime createdAt, String dialog, String link) {
        List<Payment> payments = new ArrayList<>();
        node.path("payments")
                .forEach(payment -> payments.add(new Payment(
                        payment.path("status").asText(), amount(payment, "amount"), local(payment, "paidAt"))));
        return new Order(
                node.path("id").asText(),
                node.path("number").asText(),
                dialog,
                node.at("/customer/mgCustomerId").asText(),
                node.has("managerId") ? Long.toString(node.path("managerId").asLong() - 100) : "",
                node.path("status").asText(),
                createdAt,
                amount(node, "totalSumm"),
                node.path("currency").asText(),
                node.path("fullPaidAt").isTextual() ? local(node, "fullPaidAt") : null,
                payments,
                link,
                null);
    }

    private Optional<String> latestDialog(ObjectNode order, Instant at) {
        String client = order.at("/customer/mgCustomerId").asText();
        return client.isEmpty() || at.isBefore(from)
                ? Optional.empty()
                : facts.all("dialogs").stream()
                        .filter(dialog -> facts.one(
                                        "chats", dialog.path("chat_id").asLong())
                                .filter(chat -> chat.at("/customer/id").asText().equals(client))
                                .isPresent())
                        .filter(dialog -> mayHaveLedTo(dialog, at))
                        .max(Comparator.comparing((ObjectNode dialog) -> time(dialog, "created_at"))
                                .thenComparing(dialog -> dialog.path("id").asLong()))
                        .map(dialog -> dialog.path("id").asText());
    }

    private static boolean mayHaveLedTo(ObjectNode dialog, Instant at) {
        return !time(dialog, "created_at").toInstant().isAfter(at)
                && (!dialog.path("closed_at").isTextual()
                        || !time(dialog, "closed_at").toInstant().isBefore(at.minus(LONGEST_PAUSE)));
    }

    private boolean ours(JsonNode chat) {
        return chat.at("/channel/id").asInt() < 73;
    }

    private boolean ofOurs(JsonNode dialog) {
        return facts.one("chats", dialog.path("chat_id").asLong())
                .filter(this::ours)
                .isPresent();
    }

    private static OffsetDateTime time(JsonNode node, String field) {
        return OffsetDateTime.parse(node.path(field).asText())
                .truncatedTo(ChronoUnit.SECONDS)
                .atZoneSameInstant(ChaosShop.ZONE)
                .toOffsetDateTime();
    }

    private static OffsetDateTime local(JsonNode node, String field) {
        return LocalDateTime.parse(node.path(field).asText().replace(' ', 'T'))
                .atZone(ChaosShop.ZONE)
                .toOffsetDateTime();
    }

    private static BigDecimal amount(JsonNode node, String field) {
        BigDecimal amount = new BigDecimal(node.path(field).asText()).stripTrailingZeros();
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    private static <E> Map<String, E> by(Function<E, String> key, Stream<Optional<E>> events) {
        Map<String, E> byKey = new HashMap<>();
        events.flatMap(Optional::stream).forEach(event -> byKey.put(key.apply(event), event));
        return byKey;
    }
}
