package otklik.sandbox.shop;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import otklik.sandbox.crm.CrmFacts;

/** The JSON of channels, users, bots, clients and whoever is named in other entities. */
final class People {
    private static final Map<String, Long> CHANNELS = Map.of("whatsapp", 71L, "instagram", 72L, "telegram", 73L);
    private static final Map<String, String> CHANNEL_NAMES = Map.of(
            "whatsapp", "WhatsApp «Тёплый угол»", "instagram", "Instagram «Тёплый угол»", "telegram", "Telegram");

    private People() {}

    static void settle(CrmFacts facts, Instant since) {
        for (String type : List.of("whatsapp", "instagram", "telegram")) {
            facts.put(
                    "channels",
                    channel(type).put("created_at", Stamps.exact(since)).putNull("updated_at"));
        }
        Managers.ALL_SIX.forEach(manager -> user(facts, manager.actor(), since, false));
        user(facts, Managers.TECHNICAL, since, true);
        ObjectNode bot = object().put("id", Actor.BOT.id()).put("name", Actor.BOT.name());
        bot.put("client_id", "greeter").put("avatar_url", "").putNull("roles");
        bot.put("is_active", true).put("is_self", true).put("is_system", false);
        facts.put("bots", bot.put("created_at", Stamps.exact(since)).putNull("updated_at"));
    }

    private static void user(CrmFacts facts, Actor actor, Instant since, boolean technical) {
        ObjectNode user = object().put("id", actor.id()).put("external_id", Long.toString(actor.id() + 22));
        user.put("username", "user" + actor.id())
                .put("first_name", actor.firstName())
                .put("last_name", actor.lastName());
        user.put("avatar_url", "")
                .put("available", !technical)
                .put("is_online", false)
                .put("connected", false);
        user.put("is_active", true).put("is_technical_account", technical);
        facts.put(
                "users",
                user.put("created_at", Stamps.exact(since))
                        .putNull("updated_at")
                        .putNull("revoked_at"));
        ObjectNode v5 = object().put("id", actor.id() + 22).put("firstName", actor.firstName());
        v5.put("lastName", actor.lastName()).putNull("patronymic").put("email", "user" + actor.id() + "@shop.example");
        v5.put("createdAt", Stamps.v5(since))
                .put("active", true)
                .put("isAdmin", false)
                .put("isManager", !technical);
        v5.put("status", "free").put("mgUserId", actor.id()).putArray("groups");
        facts.put("v5users", v5);
    }

    static long channelId(Client client) {
        return CHANNELS.get(client.channel());
    }

    /** A channel as it stands in a list or a chat. */
    static ObjectNode channel(String type) {
        ObjectNode channel = object().put("id", CHANNELS.get(type)).put("type", type);
        channel.put("name", CHANNEL_NAMES.get(type)).put("transport_id", 5).put("is_active", true);
        channel.putObject("settings");
        return channel;
    }

    /** A client as an entity of its own. */
    static ObjectNode customer(Client client, long id, Instant at) {
        boolean byPhone = "whatsapp".equals(client.channel());
        ObjectNode customer = object().put("id", id).put("external_id", externalId(client));
        customer.put("channel_id", channelId(client)).put("username", byPhone ? "" : "client" + client.number());
        name(customer, client).putNull("last_name").put("phone", byPhone ? client.phone() : "");
        customer.put("email", "").put("avatar_url", "").put("profile_url", "").put("country", "");
        customer.put("language", "ru").put("is_blocked", false).putNull("utm").putNull("revoked_at");
        return customer.put("created_at", Stamps.exact(at)).put("updated_at", Stamps.exact(at));
    }

    /** A client as named in a chat or a message. */
    static ObjectNode embedded(Client client, long id) {
        ObjectNode actor =
                object().put("id", id).put("external_id", externalId(client)).put("type", "customer");
        actor.put("avatar", "").put("name", client.firstName()).put("is_blocked", false);
        return name(actor, client);
    }

    /** A person or machine of the shop as named in a chat or a message. */
    static ObjectNode embedded(Actor actor) {
        ObjectNode json =
                object().put("id", actor.id()).put("type", actor.type()).put("name", actor.name());
        json.put("external_id", actor.user() ? Long.toString(actor.id() + 22) : "");
        if (actor.user()) {
            json.put("first_name", actor.firstName()).put("last_name", actor.lastName());
            json.put("is_technical_account", actor.equals(Managers.TECHNICAL));
        }
        return json;
    }

    private static ObjectNode name(ObjectNode json, Client client) {
        return client.firstName().isEmpty() ? json.putNull("first_name") : json.put("first_name", client.firstName());
    }

    private static String externalId(Client client) {
        return "whatsapp".equals(client.channel()) ? client.phone() : Long.toString(17_000_000_000L + client.number());
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
