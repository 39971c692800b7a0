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

/** Writes turns into the facts as the CRM would: an id is the next of its kind, a change moves {@code updated_at}. */
final class Writing {
    private final CrmFacts facts;
    private final ChatJson json;
    private final OrderJson orders;
    private final Map<Integer, OpenChat> chats = new HashMap<>();
    private final Map<String, Labels> labels = new ConcurrentHashMap<>();
    private long nextChat = 9001;
    private long nextCustomer = 5001;
    private long nextDialog = 20001;
    private long nextMessage = 700001;

    Writing(CrmFacts facts, Random random) {
        this.facts = facts;
        this.json = new ChatJson(random);
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
            case DELETE -> delete(chat, turn);
            case READ -> read(chat, turn.at());
            case TAG -> tag(chat, turn);
            case CLOSE -> close(chat, turn);
        }
    }

    private OpenChat newChat(Turn turn) {
        Client client = turn.visit().client();
        OpenChat chat = new OpenChat(nextChat++, nextCustomer++);
        facts.put("customers", People.customer(client, chat.customerId, turn.at()));
        facts.put("chats", json.chat(client, chat, turn.at()));
        return chat;
    }

    private void open(OpenChat chat, Turn turn) {
        chat.openDialog(nextDialog++);
        facts.put("dialogs", json.dialog(chat, turn.at()));
        system(chat, turn, "dialog_opened");
    }

    private void assign(OpenChat chat, Turn turn) {
        chat.responsible = turn.actor();
        system(chat, turn, "dialog_assign");
        change("dialogs", chat.dialogId, turn.at(), dialog -> dialog.put("is_assigned", true)
                .putObject("responsible")
                .put("type", turn.actor().type())
                .put("id", turn.actor().id())
                .put("assigned_at", Stamps.exact(turn.at())));
    }

    private void unassign(OpenChat chat, Turn turn) {
        system(chat, turn, "dialog_unassign");
        chat.responsible = Actor.NOBODY;
        change("dialogs", chat.dialogId, turn.at(), dialog -> dialog.put("is_assigned", false)
                .remove("responsible"));
    }

    private void say(OpenChat chat, Turn turn) {
        learn(turn.words());
        facts.put("messages", json.said(nextMessage, chat, turn));
        chat.said(turn, nextMessage++);
        if (!chat.begun) {
            chat.begun = true;
            change("dialogs", chat.dialogId, turn.at(), dialog -> dialog.put("begin_message_id", chat.lastMessageId));
        }
        change("chats", chat.chatId, turn.at(), entity -> json.lastly(entity, chat, turn.at()));
        if (turn.form() == Form.ORDER) {
            orders.write(turn, chat);
        }
    }

    private void edit(OpenChat chat, Turn turn) {
        learn(turn.words());
        chat.lastTextOf(turn.actor())
                .ifPresent(id -> change("messages", id, turn.at(), message -> message.put("is_edit", true)
                        .put("content", turn.words().text())));
    }

    private void delete(OpenChat chat, Turn turn) {
        chat.lastTextOf(turn.actor()).ifPresent(id -> {
            facts.remove("messages", id);
            chat.forget(id);
            change("chats", chat.chatId, turn.at(), entity -> {});
        });
    }

    private void read(OpenChat chat, Instant at) {
        chat.read()
                .forEach(id -> change("messages", id, at, message -> message.put("status", "seen")
                        .put("is_read", true)));
    }

    private void tag(OpenChat chat, Turn turn) {
        change("dialogs", chat.dialogId, turn.at(), dialog -> dialog.putArray("tags")
                .addObject()
                .put("name", turn.words().text())
                .put("color_code", "light-red"));
    }

    /** The dialog stays {@code is_active}, as in the real API; only {@code closed_at} tells. */
    private void close(OpenChat chat, Turn turn) {
        chat.closed = true;
        system(chat, turn, "dialog_closed");
        change("dialogs", chat.dialogId, turn.at(), dialog -> dialog.put("closed_at", Stamps.exact(turn.at()))
                .put("ending_message_id", chat.lastMessageId));
    }

    private void system(OpenChat chat, Turn turn, String action) {
        facts.put("messages", json.system(nextMessage++, chat, turn, action));
        change("chats", chat.chatId, turn.at(), entity -> json.lastly(entity, chat, turn.at()));
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
