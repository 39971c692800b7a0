package otklik.sandbox.crm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import otklik.sandbox.http.Answer;
import otklik.sandbox.http.Call;

/** API v5 as far as orders, customers, users and references go: envelopes, pages of 20, 50 or 100, maps by code. */
final class ApiV5 {
    static final String ROOT = "/api/v5/";
    static final String CREDENTIALS = "/api/credentials";
    private static final Pattern ONE = Pattern.compile("(orders|customers|users)/([^/]+)");
    private static final Map<String, String> ENTITIES =
            Map.of("orders", "order", "customers", "customer", "users", "user");
    private static final Set<String> REFERENCES =
            Set.of("statuses", "status-groups", "payment-statuses", "payment-types", "order-methods", "sites");

    private final CrmFacts facts;
    private final CrmOptions options;
    private final Map<String, V5History> histories;

    ApiV5(CrmFacts facts, CrmOptions options) {
        this.facts = facts;
        this.options = options;
        this.histories = Map.of(
                "orders/history", new V5History(facts, "orders", "order", options.strict()),
                "customers/history", new V5History(facts, "v5customers", "customer", options.strict()));
    }

    /** @param known whether the key is good */
    Answer answer(Call call, boolean known) {
        try {
            if (!known) {
                throw V5Refused.of(403, keyed(call) ? "Wrong \"apiKey\" value." : "\"apiKey\" is missing.");
            }
            if (!"GET".equals(call.method())) {
                throw V5Refused.of(405, "Method Not Allowed");
            }
            return CREDENTIALS.equals(call.path())
                    ? credentials()
                    : route(call.path().substring(ROOT.length()), call);
        } catch (V5Refused e) {
            return e.answer();
        }
    }

    private Answer route(String path, Call call) {
        if (V5List.ALL.containsKey(path)) {
            return list(V5List.ALL.get(path), call);
        }
        if (histories.containsKey(path)) {
            return histories.get(path).answer(call);
        }
        if ("orders/statuses".equals(path)) {
            return statuses(call);
        }
        if (path.startsWith("reference/") && REFERENCES.contains(path.substring("reference/".length()))) {
            return reference(path.substring("reference/".length()));
        }
        Matcher one = ONE.matcher(path);
        if (one.matches()) {
            return one(one.group(1), one.group(2), call);
        }
        throw V5Refused.of(404, "Not found");
    }

    private Answer list(V5List list, Call call) {
        V5Query query = V5Query.of(call, list.filters(), options.strict());
        List<Entity> rows = list.rows(facts, query);
        Paging paging = new Paging(query.page(), query.limit(), rows.size());
        return Answer.json(
                200,
                Json.list(
                        "{\"success\":true,\"pagination\":" + paging.json() + ",\"" + list.key() + "\":",
                        paging.cut(rows),
                        "}"));
    }

    /** Users are asked for by id; the others by {@code externalId} unless {@code by=id} is said. */
    private Answer one(String list, String name, Call call) {
        String by = "users".equals(list) ? "id" : call.parameter("by").orElse("externalId");
        if (!Set.of("id", "externalId").contains(by)) {
            throw V5Refused.field("by", "The value you selected is not a valid choice.");
        }
        String kind = V5List.ALL.get(list).kind();
        Optional<ObjectNode> found = "id".equals(by)
                ? name.matches("\\d{1,18}") ? facts.one(kind, Long.parseLong(name)) : Optional.empty()
                : facts.all(kind).stream()
                        .filter(node -> name.equals(node.path("externalId").asText()))
                        .findFirst();
        ObjectNode answer = Json.object().put("success", true);
        answer.set(ENTITIES.get(list), found.orElseThrow(() -> V5Refused.of(404, "Not found")));
        return Answer.json(200, Json.bytes(answer));
    }

    private Answer statuses(Call call) {
        ObjectNode answer = Json.object().put("success", true);
        var rows = answer.putArray("orders");
        call.query().getOrDefault("ids[]", List.of()).stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .flatMap(id -> facts.one("orders", Long.parseLong(id)).stream())
                .forEach(order -> rows.addObject()
                        .put("id", order.path("id").asLong())
                        .put("externalId", order.path("externalId").asText())
                        .put("status", order.path("status").asText())
                        .put("group", group(order.path("status").asText())));
        return Answer.json(200, Json.bytes(answer));
    }

    private String group(String status) {
        return facts.all("reference/statuses").stream()
                .filter(known -> status.equals(known.path("code").asText()))
                .map(known -> known.path("group").asText())
                .findFirst()
                .orElse("");
    }

    private Answer reference(String name) {
        ObjectNode answer = Json.object().put("success", true);
        ObjectNode entries = answer.putObject(camelCase(name));
        facts.all("reference/" + name)
                .forEach(entry -> entries.set(entry.path("code").asText(), entry));
        return Answer.json(200, Json.bytes(answer));
    }

    private static Answer credentials() {
        ObjectNode answer = Json.object().put("success", true);
        answer.putArray("credentials").add("/api/orders").add("/api/customers").add("/api/users");
        answer.putArray("scopes")
                .add("order_read")
                .add("customer_read")
                .add("user_read")
                .add("reference_read");
        answer.put("siteAccess", "access_full").putArray("sitesAvailable").add("shop");
        return Answer.json(200, Json.bytes(answer));
    }

    private static boolean keyed(Call call) {
        return call.header("x-api-key").or(() -> call.parameter("apiKey")).isPresent();
    }

    private static String camelCase(String name) {
        int dash = name.indexOf('-');
        return dash < 0
                ? name
                : name.substring(0, dash) + Character.toUpperCase(name.charAt(dash + 1)) + name.substring(dash + 2);
    }
}
