package otklik.ingest.chaos;

import static otklik.ingest.chaos.Shown.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import otklik.events.crm.Chat;
import otklik.events.crm.Dialog;
import otklik.events.crm.Manager;
import otklik.events.crm.Message;
import otklik.events.crm.Order;
import otklik.sandbox.crm.CrmFacts;

/**
 * What is to be told of an account's facts, worked out from the contract alone. Where a version or a moment of change
 * tells nothing but itself, it is left out.
 */
final class Expectation {
    private final CrmFacts facts;
    private final Instant from;

    /** @param from first day that counts */
    Expectation(CrmFacts facts, LocalDate from) {
        this.facts = facts;
        this.from = from.atStartOfDay(ChaosShop.ZONE).toInstant();
    }

    Map<String, Message> messages() {
        return by(
                Message::messageId,
                facts.all("messages").stream().map(this::message).flatMap(Optional::stream));
    }

    Map<String, Chat> chats() {
        return by(Chat::chatId, facts.all("chats").stream().filter(this::ours).map(Expectation::chat));
    }

    /** Those of chats that are there. */
    Map<String, Dialog> dialogs() {
        return by(Dialog::dialogId, new ExpectedDialogs(facts).of(this::ofOurs));
    }

    Map<String, Manager> managers() {
        return by(Manager::managerId, facts.all("users").stream().map(Expectation::manager));
    }

    Map<String, Order> orders() {
        return by(Order::orderId, new ExpectedOrders(facts, from).all());
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

    private static Manager manager(ObjectNode user) {
        return new Manager(
                user.path("id").asText(),
                user.path("first_name").asText() + " " + user.path("last_name").asText(),
                user.path("is_active").asBoolean(),
                user.path("is_technical_account").asBoolean());
    }

    private boolean ours(JsonNode chat) {
        return chat.at("/channel/id").asInt() < 73;
    }

    private boolean ofOurs(JsonNode dialog) {
        return facts.one("chats", dialog.path("chat_id").asLong())
                .filter(this::ours)
                .isPresent();
    }

    private static <E> Map<String, E> by(Function<E, String> key, Stream<E> events) {
        Map<String, E> byKey = new HashMap<>();
        events.forEach(event -> byKey.put(key.apply(event), event));
        return byKey;
    }
}
