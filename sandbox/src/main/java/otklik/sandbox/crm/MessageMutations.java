package otklik.sandbox.crm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/** What may happen to messages. */
final class MessageMutations {
    private static final List<String> TEXTS =
            List.of("Сколько стоит?", "Оформим заказ?", "Для какой комнаты выбираете?", "Спасибо", "Есть в наличии");

    private final CrmFacts facts;
    private final Pick pick;
    private final FreshIds ids;
    private final Random random;
    private final Deque<ObjectNode> deleted = new ArrayDeque<>();

    MessageMutations(CrmFacts facts, Pick pick, FreshIds ids, Random random) {
        this.facts = facts;
        this.pick = pick;
        this.ids = ids;
        this.random = random;
    }

    /** In one chat, all at this moment. */
    boolean say(int count, Instant at) {
        Optional<ObjectNode> chat = pick.any("chats");
        chat.ifPresent(found -> {
            for (int i = 0; i < count; i++) {
                facts.put("messages", message(nextId(), found, at, at));
            }
            facts.put("chats", found.put("updated_at", at.toString()));
        });
        return chat.isPresent();
    }

    boolean bringIn(Instant at) {
        Instant said = at.minus(Duration.ofHours(1 + random.nextInt(24 * 20)));
        Optional<ObjectNode> chat = pick.any("chats");
        chat.ifPresent(found -> facts.put("messages", message(nextId(), found, said, at)));
        return chat.isPresent();
    }

    boolean squeezeIn(Instant at) {
        Optional<Long> id = pick.any("messages")
                .map(message -> message.path("id").asLong() - 1)
                .filter(free -> ids.isFree("messages", free));
        Optional<ObjectNode> chat = pick.any("chats");
        if (id.isEmpty() || chat.isEmpty()) {
            return false;
        }
        facts.put("messages", message(id.get(), chat.get(), at, at));
        return true;
    }

    boolean edit(Instant at) {
        return change(at, message -> message.put("content", text()).put("is_edit", true));
    }

    boolean read(Instant at) {
        return change(at, message -> message.put("status", "seen").put("is_read", true));
    }

    boolean delete() {
        Optional<ObjectNode> message = pick.any("messages", MessageMutations::said);
        message.ifPresent(found -> {
            deleted.add(found);
            facts.remove("messages", found.path("id").asLong());
        });
        return message.isPresent();
    }

    boolean restore(Instant at) {
        deleted.removeIf(
                message -> facts.one("chats", message.path("chat_id").asLong()).isEmpty());
        Optional<ObjectNode> message = Optional.ofNullable(deleted.poll());
        message.ifPresent(found -> facts.put("messages", found.put("updated_at", at.toString())));
        return message.isPresent();
    }

    /** What the CRM notes by itself. */
    void note(ObjectNode dialog, String action, Instant at) {
        ObjectNode message = base(nextId(), dialog.path("chat_id").asLong(), at, at);
        message.put("type", "system").put("scope", "private").put("action", action);
        message.putObject("dialog").put("id", dialog.path("id").asLong());
        if (dialog.path("responsible").isObject()) {
            message.set("responsible", dialog.get("responsible"));
        }
        facts.put("messages", message);
    }

    private boolean change(Instant at, Consumer<ObjectNode> how) {
        Optional<ObjectNode> message = pick.any("messages", MessageMutations::said);
        message.ifPresent(found -> {
            how.accept(found);
            facts.put("messages", found.put("updated_at", at.toString()));
        });
        return message.isPresent();
    }

    private ObjectNode message(long id, ObjectNode chat, Instant said, Instant at) {
        long chatId = chat.path("id").asLong();
        ObjectNode message = base(id, chatId, said, at);
        message.put("type", "text").put("scope", "public").put("content", text());
        message.set("from", random.nextBoolean() ? customer(chat) : user());
        message.set("channel_id", chat.at("/channel/id"));
        pick.any("dialogs", dialog -> dialog.path("chat_id").asLong() == chatId)
                .ifPresent(dialog ->
                        message.putObject("dialog").put("id", dialog.path("id").asLong()));
        return message;
    }

    private static ObjectNode base(long id, long chatId, Instant said, Instant at) {
        ObjectNode message = Json.object().put("id", id).put("chat_id", chatId);
        message.put("time", said.truncatedTo(ChronoUnit.SECONDS).toString()).put("status", "sent");
        message.put("is_read", false).put("is_edit", false).putNull("quote");
        return message.put("created_at", at.toString()).put("updated_at", at.toString());
    }

    private static ObjectNode customer(ObjectNode chat) {
        ObjectNode customer = Json.object().put("type", "customer");
        customer.set("id", chat.at("/customer/id"));
        customer.set("name", chat.at("/customer/name"));
        return customer;
    }

    private ObjectNode user() {
        ObjectNode user = pick.any("users").orElseGet(() -> Json.object().put("id", 1));
        ObjectNode actor =
                Json.object().put("type", "user").put("id", user.path("id").asLong());
        actor.put("is_technical_account", user.path("is_technical_account").asBoolean());
        return actor.put("name", user.path("first_name").asText());
    }

    /** Leaves gaps that a later message may fall into. */
    private long nextId() {
        return ids.next("messages") + random.nextInt(2);
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static boolean said(ObjectNode message) {
        return message.has("from");
    }
}
