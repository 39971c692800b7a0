package otklik.analysis.kafka;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import otklik.sandbox.crm.CrmFacts;

/** A small shop with whatever may stand in the CRM, made of a seed; it can be changed again and again. */
final class RandomShop {
    private static final List<String> CHANNELS = List.of("whatsapp", "whatsapp", "instagram", "instagram", "telegram");
    private static final List<String> TAGS = List.of("vip", "опт", "Spam", "поставщик");
    private static final List<String> CURRENCIES = List.of("RUB", "RUB", "RUB", "KZT", "EUR");
    private static final List<String> SUMS = List.of("1290", "1290.50", "0", "700.00", "12500", "0.5");
    static final long TECHNICAL = 20;
    static final long UNKNOWN = 9;
    private static final long BOT = 5;

    final CrmFacts facts = new CrmFacts();
    final Random random;
    final RandomTimes times;
    private final List<Long> users = new ArrayList<>();
    private long nextId = 90;

    RandomShop(Random random, ZoneId zone, Instant now) {
        this.random = random;
        this.times = new RandomTimes(random, zone, now);
        int managers = 1 + random.nextInt(3);
        for (long id : List.of(7L, 12L, 103L).subList(0, managers)) {
            users.add(id);
            user(id, List.of("Ольга", "Анна", "Анна").get(users.size() - 1), false);
        }
        user(TECHNICAL, "Сервис", true);
        int chats = 1 + random.nextInt(6);
        for (int i = 0; i < chats; i++) {
            chat();
        }
        int orders = random.nextInt(4);
        for (int i = 0; i < orders; i++) {
            order();
        }
    }

    void user(long id, String name, boolean technical) {
        facts.put(
                "users",
                object().put("id", id)
                        .put("first_name", name)
                        .put("last_name", "К.")
                        .put("is_technical_account", technical));
    }

    void chat() {
        Instant at = times.past();
        ObjectNode chat = object().put("id", nextId++).put("created_at", times.text(at));
        chat.putObject("channel").put("id", 71).put("type", pick(CHANNELS));
        customer(chat);
        facts.put("chats", chat.put("updated_at", times.changed()));
        int dialogs = random.nextInt(4);
        for (int i = 0; i < dialogs; i++) {
            dialog(chat, times.after(at));
        }
        int messages = random.nextInt(16);
        for (int i = 0; i < messages; i++) {
            at = times.after(at);
            message(chat, at);
        }
    }

    void customer(ObjectNode chat) {
        chat.putObject("customer").put("id", 500 + random.nextInt(3)).put("type", "customer");
    }

    void dialog(ObjectNode chat, Instant at) {
        ObjectNode dialog = object().put("id", nextId++)
                .put("chat_id", chat.path("id").asLong())
                .put("created_at", times.text(at));
        close(dialog, at);
        assign(dialog, at);
        if (random.nextInt(12) == 0) {
            dialog.putArray("tags").addObject().put("name", pick(TAGS));
        }
        facts.put("dialogs", dialog.put("updated_at", times.changed()));
        int changes = random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            system(dialog, times.after(at));
        }
    }

    void close(ObjectNode dialog, Instant at) {
        dialog.put("closed_at", random.nextBoolean() ? times.text(times.after(at)) : null);
    }

    /** A new one in charge: a user, rarely a bot, a technical account or nobody. */
    void assign(ObjectNode dialog, Instant at) {
        Optional<ObjectNode> chosen = responsible();
        if (chosen.isEmpty()) {
            dialog.putNull("responsible");
        } else {
            ObjectNode responsible = chosen.get();
            if (random.nextBoolean()) {
                responsible.put("assigned_at", times.text(times.after(at)));
            }
            dialog.set("responsible", responsible);
        }
    }

    /** What the CRM notes of a change of who is in charge; the dialog changes with it. */
    void system(ObjectNode dialog, Instant at) {
        ObjectNode message = object().put("id", nextId++).put("time", times.text(at));
        message.put("chat_id", dialog.path("chat_id").asLong()).put("type", "system");
        message.put("scope", "private").put("action", random.nextInt(4) == 0 ? "dialog_unassign" : "dialog_assign");
        message.putObject("dialog").put("id", dialog.path("id").asLong());
        responsible().ifPresent(chosen -> message.set("responsible", chosen));
        facts.put("messages", message.put("updated_at", times.changed()));
        facts.put("dialogs", dialog.put("updated_at", times.changed()));
    }

    void message(ObjectNode chat, Instant at) {
        long chatId = chat.path("id").asLong();
        ObjectNode message = object().put("id", nextId++).put("time", times.text(at));
        message.put("chat_id", chatId).put("status", "sent").put("scope", "public");
        List<ObjectNode> dialogs = of("dialogs", chatId);
        if (!dialogs.isEmpty() && random.nextInt(4) > 0) {
            message.putObject("dialog").put("id", pick(dialogs).path("id").asLong());
        }
        author(message);
        words(message);
        int oddity = random.nextInt(20);
        if (oddity == 0) {
            message.put("scope", "private");
        } else if (oddity == 1) {
            message.put("status", "failed");
        }
        facts.put("messages", message.put("updated_at", times.changed()));
    }

    void order() {
        ObjectNode order = object().put("id", nextId++).put("status", "new");
        order.put("number", "A" + nextId).put("createdAt", times.v5(times.past()));
        order.put("currency", pick(CURRENCIES)).put("totalSumm", new BigDecimal(pick(SUMS)));
        link(order);
        pay(order);
        facts.put("orders", order);
    }

    void link(ObjectNode order) {
        List<ObjectNode> dialogs = List.copyOf(facts.all("dialogs"));
        order.remove("dialogId");
        if (!dialogs.isEmpty() && random.nextInt(6) > 0) {
            order.put("dialogId", pick(dialogs).path("id").asLong());
        }
    }

    void pay(ObjectNode order) {
        int state = random.nextInt(4);
        order.put("fullPaidAt", state < 2 ? times.v5(times.past()) : null);
        order.putArray("payments");
        if (state < 3) {
            ObjectNode payment = order.putObject("payments").putObject("1");
            payment.put("status", "paid").put("amount", new BigDecimal(pick(SUMS)));
            payment.put("paidAt", random.nextInt(4) == 0 ? null : times.v5(times.past()));
        }
    }

    void words(ObjectNode message) {
        boolean client = "customer".equals(message.path("from").path("type").asText());
        String text = client ? Vocabulary.client(random) : Vocabulary.manager(random);
        message.remove(List.of("content", "items", "note"));
        if (random.nextInt(8) > 0) {
            message.put("type", "text").put("content", text);
        } else {
            String type = pick(List.of("image", "file", "audio"));
            message.put("type", type).put("note", random.nextInt(3) == 0 ? text : "");
            ObjectNode item = message.putArray("items").addObject();
            item.put("caption", random.nextInt(3) == 0 ? text : "")
                    .put("transcription", random.nextBoolean() ? text : "");
        }
    }

    private void author(ObjectNode message) {
        ObjectNode from = message.putObject("from");
        int who = random.nextInt(20);
        if (who < 9) {
            from.put("type", "customer").put("id", 500).put("name", "Клиент");
        } else if (who == 9) {
            from.put("type", "channel").put("id", 71).put("name", "WhatsApp");
        } else if (who == 10) {
            from.put("type", "bot").put("id", BOT).put("name", "Бот");
        } else {
            message.set("from", person());
        }
    }

    private Optional<ObjectNode> responsible() {
        int who = random.nextInt(8);
        if (who == 0) {
            return Optional.empty();
        }
        return Optional.of(who == 1 ? object().put("type", "bot").put("id", BOT).put("name", "Бот") : person());
    }

    private ObjectNode person() {
        int who = random.nextInt(12);
        long id = who == 0 ? TECHNICAL : who == 1 ? UNKNOWN : pick(users);
        return object().put("type", "user").put("id", id).put("name", id == UNKNOWN ? "Бывший Сотрудник" : "Ник");
    }

    List<ObjectNode> of(String kind, long chatId) {
        return facts.all(kind).stream()
                .filter(entity -> entity.path("chat_id").asLong() == chatId)
                .toList();
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    List<Long> users() {
        return users;
    }

    static Instant time(ObjectNode entity, String field) {
        return OffsetDateTime.parse(entity.path(field).asText()).toInstant();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
