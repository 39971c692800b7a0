package otklik.sandbox.shop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import otklik.sandbox.crm.CrmFacts;

/** Writes turns into the facts as the CRM would: every id is the next of its kind, every change moves {@code updated_at}. */
final class Writing {
    private final CrmFacts facts;
    private final Random random;
    private final Stamps stamps;
    private final MessageJson messages;
    private final OrderJson orders;
    private final Map<Integer, OpenChat> chats = new HashMap<>();
    private final Map<String, Labels> labels = new ConcurrentHashMap<>();
    private long nextChat = 9001;
    private long nextCustomer = 5001;
    private long nextDialog = 20001;
    private long nextMessage = 700001;

    Writing(CrmFacts facts, Random random) {
        this.facts = facts;
        this.random = random;
        this.stamps = new Stamps(random);
        this.messages = new MessageJson(random);
        this.orders = new OrderJson(facts, random);
    }

    /** Of every text said so far; grows as more is said. */
    Map<String, Labels> labels() {
        return Collections.unmodifiableMap(labels);
    }

    /** Of a client who has written already. */
    OpenChat chat(Client client) {
        return Objects.requireNonNull(chats.get(client.number()), "no chat yet");
    }

    void write(Turn turn) {
        OpenChat chat = chats.computeIfAbsent(turn.visit().client().number(), number -> newChat(turn));
        switch (turn.deed()) {
            case OPEN -> open(chat, turn);
            case ASSIGN -> assign(chat, turn);
            case UNASSIGN -> unassign(chat, turn);
            case SAY -> say(chat, turn);
            case EDIT -> edit(chat, turn);
            case READ ->
                chat.read()
                        .forEach(id -> change("messages", id, turn.at(), m -> m.put("status", "seen")
                                .put("is_read", true)));
            case TAG ->
                change("dialogs", chat.dialogId, turn.at(), dialog -> dialog.putArray("tags")
                        .addObject()
                        .put("name", turn.words().text())
                        .put("color_code", "light-red"));
            case CLOSE -> close(chat, turn);
        }
    }

    private OpenChat newChat(Turn turn) {
        Client client = turn.visit().client();
        OpenChat chat = new OpenChat(nextChat++, nextCustomer++);
        facts.put("customers", People.customer(client, chat.customerId, turn.at()));
        ObjectNode json = People.object()
                .put("id", chat.chatId)
                .put("avatar", "")
                .put("name", "")
                .put("author_id", 0);
        json.set("channel", People.channel(client.channel()));
        json.set("customer", People.embedded(client, chat.customerId));
        json.putNull("members").putNull("last_message").putNull("last_dialog").putNull("reply_deadline");
        json.put("waiting_level", "none").put("last_activity", stamps.loose(turn.at()));
        String created = stamps.created(turn.at());
        facts.put("chats", json.put("created_at", created).put("updated_at", Stamps.exact(turn.at())));
        return chat;
    }

    private void open(OpenChat chat, Turn turn) {
        chat.openDialog(nextDialog++);
        ObjectNode dialog = People.object().put("id", chat.dialogId).put("chat_id", chat.chatId);
        dialog.putNull("begin_message_id").putNull("ending_message_id").putNull("bot_id");
        dialog.put("is_assigned", false).put("is_active", true).putNull("utm").putArray("tags");
        dialog.put("created_at", stamps.created(turn.at())).put("updated_at", Stamps.exact(turn.at()));
        facts.put("dialogs", dialog.putNull("closed_at"));
        system(chat, turn, "dialog_opened");
        touchChat(chat, turn.at());
    }

    private void assign(OpenChat chat, Turn turn) {
        chat.responsible = turn.actor();
        system(chat, turn, "dialog_assign");
        change("dialogs", chat.dialogId, turn.at(), dialog -> {
            ObjectNode responsible = dialog.put("is_assigned", true).putObject("responsible");
            responsible.put("type", turn.actor().type()).put("id", turn.actor().id());
            responsible.put("assigned_at", Stamps.exact(turn.at()));
        });
        touchChat(chat, turn.at());
    }

    private void unassign(OpenChat chat, Turn turn) {
        system(chat, turn, "dialog_unassign");
        chat.responsible = Actor.NOBODY;
        change("dialogs", chat.dialogId, turn.at(), dialog -> dialog.put("is_assigned", false)
                .remove("responsible"));
        touchChat(chat, turn.at());
    }

    private void say(OpenChat chat, Turn turn) {
        ObjectNode message = message(chat, turn, "public", turn.actor().client() ? "received" : "sent");
        message.set("from", from(chat, turn));
        messages.fill(message, turn);
        facts.put("messages", message);
        chat.said(turn, message.path("id").asLong());
        begin(chat, turn);
        learn(turn.words());
        touchChat(chat, turn.at());
        if (turn.form() == Form.ORDER) {
            orders.write(turn, chat);
        }
    }

    private void begin(OpenChat chat, Turn turn) {
        if (!chat.begun) {
            chat.begun = true;
            change("dialogs", chat.dialogId, turn.at(), dialog -> dialog.put("begin_message_id", chat.lastMessageId));
        }
    }

    private void edit(OpenChat chat, Turn turn) {
        learn(turn.words());
        chat.lastTextOf(turn.actor())
                .ifPresent(id -> change("messages", id, turn.at(), message -> message.put("is_edit", true)
                        .put("content", turn.words().text())));
    }

    private void close(OpenChat chat, Turn turn) {
        chat.closed = true;
        system(chat, turn, "dialog_closed");
        change("dialogs", chat.dialogId, turn.at(), dialog -> dialog.put("closed_at", Stamps.exact(turn.at()))
                .put("ending_message_id", chat.lastMessageId));
        touchChat(chat, turn.at());
    }

    private ObjectNode from(OpenChat chat, Turn turn) {
        return turn.actor().client()
                ? People.embedded(turn.visit().client(), chat.customerId)
                : People.embedded(turn.actor());
    }

    private void system(OpenChat chat, Turn turn, String action) {
        ObjectNode message =
                message(chat, turn, "private", "received").put("type", "system").put("action", action);
        if (!chat.responsible.type().isEmpty()) {
            message.set("responsible", People.embedded(chat.responsible));
        }
        facts.put("messages", message);
    }

    private ObjectNode message(OpenChat chat, Turn turn, String scope, String status) {
        ObjectNode message = People.object().put("id", nextMessage++).put("time", stamps.loose(turn.at()));
        message.put("scope", scope)
                .put("chat_id", chat.chatId)
                .put("is_read", false)
                .put("is_edit", false);
        message.put("status", status)
                .put("channel_id", People.channelId(turn.visit().client()));
        if (!chat.begun || random.nextInt(60) > 0) {
            message.putObject("dialog").put("id", chat.dialogId);
        }
        message.putNull("quote").putNull("channel_sent_at");
        return message.put("created_at", stamps.created(turn.at())).put("updated_at", Stamps.exact(turn.at()));
    }

    private void touchChat(OpenChat chat, Instant at) {
        change("chats", chat.chatId, at, json -> {
            json.put("last_activity", stamps.loose(at));
            ObjectNode dialog = json.putObject("last_dialog").put("id", chat.dialogId);
            dialog.put("closed_at", chat.closed ? Stamps.exact(at) : null);
            if (!chat.responsible.type().isEmpty()) {
                dialog.set("responsible", People.embedded(chat.responsible));
            }
        });
    }

    private void change(String kind, long id, Instant at, Consumer<ObjectNode> how) {
        ObjectNode entity = facts.one(kind, id).orElseThrow();
        how.accept(entity);
        facts.put(kind, entity.put("updated_at", Stamps.exact(at)));
    }

    private void learn(Words words) {
        Labels before = words.text().isEmpty() ? null : labels.putIfAbsent(words.text(), words.labels());
        if (before != null && !before.equals(words.labels())) {
            throw new IllegalStateException("two opinions of one text: " + words.text());
        }
    }
}
