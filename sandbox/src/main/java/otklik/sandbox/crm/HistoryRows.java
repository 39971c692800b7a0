package otklik.sandbox.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the history of API v5 says of a change: a row for a creation, with all of the entity, a row for a deletion, and a
 * row for each field that changed, with little more than the id. Rows have no id and no moment yet.
 */
final class HistoryRows {
    private static final List<String> SHORT = List.of("id", "externalId", "number", "site", "status", "managerId");
    /** Where a code stands for the value, the history shows an object. */
    private static final Set<String> CODES = Set.of("status", "orderMethod", "orderType");

    private final String entity;

    /** @param entity the field the entity is shown in, {@code order} or {@code customer} */
    HistoryRows(String entity) {
        this.entity = entity;
    }

    List<ObjectNode> between(Optional<ObjectNode> before, Optional<ObjectNode> after) {
        if (after.isEmpty()) {
            return before.map(gone -> List.of(deleted(gone))).orElse(List.of());
        }
        return before.map(old -> changes(old, after.get())).orElseGet(() -> List.of(created(after.get())));
    }

    /** The first was merged into the second and is no more. */
    ObjectNode combined(ObjectNode gone, ObjectNode into) {
        ObjectNode row = deleted(gone);
        row.set("combinedTo", brief(into));
        return row;
    }

    private ObjectNode created(ObjectNode node) {
        ObjectNode row = row(node).put("created", true);
        row.set(entity, node);
        return row;
    }

    private ObjectNode deleted(ObjectNode node) {
        return row(node).put("deleted", true);
    }

    private List<ObjectNode> changes(ObjectNode before, ObjectNode after) {
        Set<String> fields = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(fields::add);
        after.fieldNames().forEachRemaining(fields::add);
        List<ObjectNode> rows = new ArrayList<>();
        for (String field : fields) {
            if (!before.path(field).equals(after.path(field))) {
                rows.addAll(
                        "payments".equals(field)
                                ? payments(before, after)
                                : List.of(change(after, snake(field), before.path(field), after.path(field))));
            }
        }
        return rows;
    }

    private List<ObjectNode> payments(ObjectNode before, ObjectNode after) {
        Set<String> ids = new LinkedHashSet<>();
        before.path("payments").fieldNames().forEachRemaining(ids::add);
        after.path("payments").fieldNames().forEachRemaining(ids::add);
        List<ObjectNode> rows = new ArrayList<>();
        for (String id : ids) {
            JsonNode old = before.path("payments").path(id);
            JsonNode now = after.path("payments").path(id);
            if (!old.equals(now)) {
                rows.addAll(payment(after, old, now));
            }
        }
        return rows;
    }

    private List<ObjectNode> payment(ObjectNode after, JsonNode old, JsonNode now) {
        List<ObjectNode> rows = new ArrayList<>();
        if (old.isMissingNode() || now.isMissingNode()) {
            rows.add(change(after, "payments", code(old.path("type")), code(now.path("type"))));
        } else {
            now.fieldNames().forEachRemaining(field -> {
                if (!old.path(field).equals(now.path(field))) {
                    rows.add(change(after, "payments." + snake(field), old.path(field), now.path(field)));
                }
            });
        }
        rows.forEach(row -> row.set("payment", now.isMissingNode() ? old : now));
        return rows;
    }

    private ObjectNode change(ObjectNode after, String field, JsonNode old, JsonNode now) {
        ObjectNode row = row(after).put("field", field);
        row.set("oldValue", CODES.contains(field) ? code(old) : orNull(old));
        row.set("newValue", CODES.contains(field) ? code(now) : orNull(now));
        return row;
    }

    private ObjectNode row(ObjectNode node) {
        ObjectNode row = Json.object();
        long manager = node.path("managerId").asLong();
        if (manager > 0) {
            row.put("source", "user").putObject("user").put("id", manager);
        } else {
            row.put("source", "api").putObject("apiKey").put("current", false);
        }
        row.set(entity, brief(node));
        return row;
    }

    private static ObjectNode brief(ObjectNode node) {
        ObjectNode brief = Json.object();
        SHORT.stream().filter(node::has).forEach(field -> brief.set(field, node.get(field)));
        return brief;
    }

    private static JsonNode code(JsonNode value) {
        return value.isTextual() ? Json.object().put("code", value.asText()) : orNull(value);
    }

    private static JsonNode orNull(JsonNode value) {
        return value.isMissingNode() ? NullNode.instance : value;
    }

    private static String snake(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
