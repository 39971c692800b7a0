package otklik.sandbox.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import otklik.sandbox.http.Call;

/** What the lists of the MG Bot API can be asked for, and how an entity is told to be meant. */
final class BotFilters {
    /** Own parameters of each list, and the field each one compares with; an empty field is compared elsewhere. */
    private static final Map<String, Map<String, String>> LISTS = Map.of(
            "bots", Map.of("self", "is_self", "active", "is_active", "role", "roles"),
            "channels", Map.of("types", "type", "active", "is_active"),
            "users", Map.of("external_id", "external_id", "active", "is_active", "online", "is_online"),
            "customers", Map.of("channel_id", "channel_id", "channel_type", "", "external_id", "external_id"),
            "chats",
                    Map.of(
                            "channel_id", "channel.id",
                            "channel_type", "channel.type",
                            "customer_id", "customer.id",
                            "customer_external_id", "customer.external_id",
                            "include_mass_communication", ""),
            "dialogs",
                    Map.of(
                            "chat_id", "",
                            "user_id", "responsible.id",
                            "bot_id", "bot_id",
                            "active", "is_active",
                            "assign", "is_assigned",
                            "include_mass_communication", ""),
            "messages",
                    Map.of(
                            "chat_id", "",
                            "dialog_id", "dialog.id",
                            "user_id", "from.id",
                            "customer_id", "from.id",
                            "bot_id", "from.id",
                            "channel_id", "channel_id",
                            "channel_type", "",
                            "type", "type",
                            "scope", "scope",
                            "include_mass_communication", ""),
            "members", Map.of("chat_id", "", "user_id", "user_id", "state", "state"));

    /** Ids are of their own for each type of person. */
    private static final Map<String, String> PERSONS =
            Map.of("user_id", "user", "customer_id", "customer", "bot_id", "bot");

    private final CrmFacts facts;

    BotFilters(CrmFacts facts) {
        this.facts = facts;
    }

    static boolean isList(String name) {
        return LISTS.containsKey(name);
    }

    static Set<String> parameters(String list) {
        return LISTS.get(list).keySet();
    }

    /** What an entity shows without being read: its chat, and whether it is a broadcast. */
    static Predicate<Entity> glance(Call call) {
        boolean broadcasts = call.parameter("include_mass_communication")
                .map(BotFilters::plain)
                .filter("1"::equals)
                .isPresent();
        Optional<Long> chat = call.parameter("chat_id").map(Long::parseLong);
        return entity -> (broadcasts || !entity.broadcast())
                && chat.map(id -> id == entity.chatId()).orElse(true);
    }

    /** Empty if nothing is asked that an entity must be read for. */
    Optional<Predicate<ObjectNode>> test(String list, Call call) {
        return call.query().entrySet().stream()
                .flatMap(asked -> test(list, asked.getKey(), asked.getValue()).stream())
                .reduce(Predicate::and);
    }

    private Optional<Predicate<ObjectNode>> test(String list, String name, List<String> values) {
        Set<String> wanted = values.stream().map(BotFilters::plain).collect(Collectors.toSet());
        String field = LISTS.get(list).getOrDefault(name, "");
        if ("channel_type".equals(name) && field.isEmpty()) {
            return Optional.of(ofChannels(wanted));
        }
        if (field.isEmpty()) {
            return Optional.empty();
        }
        String path = "/" + field.replace('.', '/');
        return Optional.of(node -> ofPerson(node, field, name) && holds(node.at(path), wanted));
    }

    private Predicate<ObjectNode> ofChannels(Set<String> types) {
        Set<Long> channels = new HashSet<>();
        facts.all("channels").stream()
                .filter(channel -> types.contains(channel.path("type").asText()))
                .forEach(channel -> channels.add(channel.path("id").asLong()));
        return node -> channels.contains(node.path("channel_id").asLong());
    }

    private static boolean ofPerson(ObjectNode node, String field, String name) {
        return !field.contains(".")
                || !PERSONS.containsKey(name)
                || field.startsWith("customer.")
                || PERSONS.get(name)
                        .equals(node.path(field.substring(0, field.indexOf('.')))
                                .path("type")
                                .asText());
    }

    private static boolean holds(JsonNode value, Set<String> wanted) {
        if (!value.isArray()) {
            return wanted.contains(plain(value.asText()));
        }
        for (JsonNode one : value) {
            if (wanted.contains(one.asText())) {
                return true;
            }
        }
        return false;
    }

    /** Booleans are taken as 1, 0, true or false. */
    private static String plain(String value) {
        return "true".equals(value) ? "1" : "false".equals(value) ? "0" : value;
    }
}
