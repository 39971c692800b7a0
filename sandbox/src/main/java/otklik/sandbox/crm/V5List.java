package otklik.sandbox.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A list of API v5.
 *
 * @param kind of the facts
 * @param key of the rows in the envelope
 * @param newestFirst by creation, else by id
 * @param fields what each filter compares with
 * @param times fields that have filters of their name with {@code From} and {@code To}, both inclusive
 */
record V5List(String kind, String key, boolean newestFirst, Map<String, String> fields, Set<String> times) {
    static final Map<String, V5List> ALL = Map.of(
            "orders",
            new V5List(
                    "orders",
                    "orders",
                    true,
                    Map.ofEntries(
                            Map.entry("ids", "id"),
                            Map.entry("externalIds", "externalId"),
                            Map.entry("numbers", "number"),
                            Map.entry("customerId", "customer.id"),
                            Map.entry("customerExternalId", "customer.externalId"),
                            Map.entry("managers", "managerId"),
                            Map.entry("sites", "site"),
                            Map.entry("extendedStatus", "status"),
                            Map.entry("orderMethods", "orderMethod"),
                            Map.entry("email", "email")),
                    Set.of("createdAt", "fullPaidAt", "statusUpdatedAt")),
            "users",
            new V5List(
                    "v5users",
                    "users",
                    false,
                    Map.of(
                            "email", "email",
                            "status", "status",
                            "online", "online",
                            "active", "active",
                            "isManager", "isManager",
                            "isAdmin", "isAdmin"),
                    Set.of()),
            "customers",
            new V5List(
                    "v5customers",
                    "customers",
                    false,
                    Map.of("ids", "id", "externalIds", "externalId", "mgCustomerId", "mgCustomerId", "email", "email"),
                    Set.of("createdAt")));

    Set<String> filters() {
        Set<String> filters = new HashSet<>(fields.keySet());
        times.forEach(time -> filters.add(time + "From"));
        times.forEach(time -> filters.add(time + "To"));
        return filters;
    }

    List<Entity> rows(CrmFacts facts, V5Query query) {
        List<Entity> all = newestFirst ? facts.byChange(kind) : facts.entities(kind);
        if (newestFirst) {
            Collections.reverse(all);
        }
        if (query.filters().isEmpty()) {
            return all;
        }
        Set<Long> ids = ids(query);
        Predicate<ObjectNode> test = test(query);
        return all.stream()
                .filter(entity -> ids.isEmpty() || ids.contains(entity.id()))
                .filter(entity -> test.test(entity.node()))
                .toList();
    }

    private static Set<Long> ids(V5Query query) {
        return query.filters().getOrDefault("ids", List.of()).stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .collect(Collectors.toSet());
    }

    private Predicate<ObjectNode> test(V5Query query) {
        Predicate<ObjectNode> all = node -> true;
        for (String filter : query.filters().keySet()) {
            if (fields.containsKey(filter)) {
                Set<String> wanted =
                        query.filters().get(filter).stream().map(V5List::plain).collect(Collectors.toSet());
                String path = "/" + fields.get(filter).replace('.', '/');
                all = all.and(node -> wanted.contains(plain(node.at(path).asText())) || ofMany(node, filter, wanted));
            }
        }
        for (String time : times) {
            String from = query.time(time + "From").orElse("");
            String to = query.time(time + "To").orElse("9999");
            if (query.filters().containsKey(time + "From") || query.filters().containsKey(time + "To")) {
                all = all.and(node -> within(node.path(time), from, to));
            }
        }
        return all;
    }

    /** A customer of the CRM may be several of MG. */
    private static boolean ofMany(ObjectNode node, String filter, Set<String> wanted) {
        if ("mgCustomerId".equals(filter)) {
            for (JsonNode customer : node.path("mgCustomers")) {
                if (wanted.contains(customer.path("id").asText())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean within(JsonNode time, String from, String to) {
        return time.isTextual()
                && time.asText().compareTo(from) >= 0
                && time.asText().compareTo(to) <= 0;
    }

    private static String plain(String value) {
        return "true".equals(value) ? "1" : "false".equals(value) ? "0" : value;
    }
}
