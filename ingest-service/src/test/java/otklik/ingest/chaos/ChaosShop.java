package otklik.ingest.chaos;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import otklik.sandbox.crm.CrmFacts;

/** A shop as it is before anything happens: every kind of message, people who are listed and who are not, orders. */
final class ChaosShop {
    static final int CHATS = 90;
    static final int DAYS = 12;
    static final long NOT_LISTED = 99;
    static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private static final int MESSAGES = 2_500;
    private static final int ORDERS = 230;
    private static final long TECHNICAL = 15;
    private static final List<String> CHANNELS = List.of("whatsapp", "instagram", "telegram");
    private static final DateTimeFormatter V5_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final CrmFacts facts;
    private final Random random;
    private final Instant now;

    private ChaosShop(CrmFacts facts, long seed, Instant now) {
        this.facts = facts;
        this.random = new Random(seed);
        this.now = now;
    }

    static void fill(CrmFacts facts, long seed, Instant now) {
        ChaosShop shop = new ChaosShop(facts, seed, now);
        shop.people();
        for (long id = 1; id <= CHATS; id++) {
            facts.put("chats", chat(id, channel(shop.random), shop.ago(DAYS)));
            shop.dialog(id);
        }
        for (int i = 1; i <= MESSAGES; i++) {
            shop.message(1_000 + 10L * i);
        }
        for (int i = 1; i <= ORDERS; i++) {
            shop.order(i);
        }
    }

    static int channel(Random random) {
        return random.nextInt(5) == 0 ? 73 : 71 + random.nextInt(2);
    }

    static ObjectNode chat(long id, int channel, Instant at) {
        ObjectNode chat = row(id).put("created_at", at.toString()).put("updated_at", at.toString());
        chat.putObject("channel").put("id", channel).put("type", CHANNELS.get(channel - 71));
        chat.putObject("customer").put("id", id + 500).put("type", "customer").put("name", "Client " + id);
        return chat;
    }

    private void people() {
        for (int i = 0; i < CHANNELS.size(); i++) {
            facts.put("channels", row(71 + i).put("type", CHANNELS.get(i)));
        }
        for (long id = 11; id <= 16; id++) {
            ObjectNode user = row(id).put("first_name", "Olga").put("last_name", "No " + id);
            facts.put("users", user.put("is_active", id != 16).put("is_technical_account", id == TECHNICAL));
            facts.put("v5users", row(id + 100).put("mgUserId", id));
        }
        for (long id = 100_000; id < 100_006; id++) {
            facts.put("v5customers", row(id).put("externalId", "c-" + id));
        }
        facts.put("reference/payment-statuses", row(0).put("code", "paid").put("paymentComplete", true));
    }

    private void dialog(long chat) {
        Instant at = ago(DAYS);
        ObjectNode dialog = row(2_000 + chat).put("chat_id", chat).put("created_at", at.toString());
        dialog.put("updated_at", at.toString()).putNull("closed_at");
        dialog.putArray("tags").addObject().put("name", "tag " + chat % 3);
        facts.put("dialogs", dialog);
    }

    private void message(long id) {
        ObjectNode chat = facts.one("chats", 1 + random.nextInt(CHATS)).orElseThrow();
        Instant at = ago(DAYS + 3);
        ObjectNode message = row(id).put("chat_id", chat.path("id").asLong()).put("status", "sent");
        message.put("time", at.truncatedTo(ChronoUnit.SECONDS).toString());
        message.put("created_at", at.toString()).put("updated_at", at.toString());
        message.put("type", "text").put("content", "text " + id).put("scope", "public");
        message.set("channel_id", chat.at("/channel/id"));
        message.putObject("dialog").put("id", 2_000 + chat.path("id").asLong());
        message.putObject("from")
                .put("type", "customer")
                .put("id", chat.path("id").asLong() + 500);
        odd(message);
        facts.put("messages", message);
    }

    /** Most are plain. */
    private void odd(ObjectNode message) {
        switch (random.nextInt(20)) {
            case 0 -> message.put("scope", "private");
            case 1 -> message.put("status", "failed");
            case 2 -> message.put("type", "image").putArray("items").addObject().put("caption", "a picture");
            case 3 -> message.put("type", "file").put("content", "");
            case 4 -> author(message, "bot", 7);
            case 5 -> author(message, "channel", 71);
            case 6 -> author(message, "user", TECHNICAL);
            case 7 -> author(message, "user", NOT_LISTED).put("name", "Gone Person");
            case 8, 9, 10, 11 -> author(message, "user", 11 + random.nextInt(4));
            case 12 -> message.remove("dialog");
            default -> {}
        }
    }

    private static ObjectNode author(ObjectNode message, String type, long id) {
        return message.putObject("from").put("type", type).put("id", id);
    }

    private void order(long id) {
        String at = V5_TIME.format(LocalDateTime.ofInstant(ago(DAYS), ZONE));
        ObjectNode order = row(id).put("number", id + "C").put("status", "new").put("createdAt", at);
        order.put("totalSumm", 1_000.5 + 10 * random.nextInt(50))
                .put("currency", "RUB")
                .put("managerId", 111);
        ObjectNode customer = order.putObject("customer").put("id", 100_000 + id % 6);
        long chat = 1 + random.nextInt(CHATS);
        int link = random.nextInt(10);
        if (link < 7) {
            order.put("dialogId", 2_000 + chat);
        }
        if (link < 9) {
            customer.put("mgCustomerId", Long.toString(chat + 500));
        }
        order.putArray("payments");
        facts.put("orders", order, now);
    }

    private Instant ago(int days) {
        return now.minus(Duration.ofSeconds(60 + random.nextInt(days * 86_400)));
    }

    private static ObjectNode row(long id) {
        return JsonNodeFactory.instance.objectNode().put("id", id);
    }
}
