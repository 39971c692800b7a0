package otklik.sandbox.crm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import otklik.sandbox.http.Answer;
import otklik.sandbox.http.Call;

/** API v5 as far as users, orders and references go: envelopes, pages of 20, 50 or 100, maps keyed by code. */
final class ApiV5 {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, String> LISTS = Map.of("/api/v5/users", "v5users", "/api/v5/orders", "orders");
    private static final Set<String> REFERENCES =
            Set.of("statuses", "status-groups", "payment-statuses", "payment-types");

    private final CrmFacts facts;

    ApiV5(CrmFacts facts) {
        this.facts = facts;
    }

    Answer answer(Call call, boolean known) {
        if (!known) {
            return Answer.json(403, "{\"success\":false,\"errorMsg\":\"Wrong \\\"apiKey\\\" value.\"}");
        }
        String reference = call.path().substring(call.path().lastIndexOf('/') + 1);
        if (call.path().startsWith("/api/v5/reference/") && REFERENCES.contains(reference)) {
            return reference(reference);
        }
        if (!LISTS.containsKey(call.path())) {
            return Answer.json(404, "{\"success\":false,\"errorMsg\":\"Not found\"}");
        }
        int limit = call.parameter("limit").map(ApiV5::number).orElse(20);
        int page = call.parameter("page").map(ApiV5::number).orElse(1);
        return Set.of(20, 50, 100).contains(limit) && page > 0
                ? list(call.path(), limit, page)
                : Answer.json(
                        400,
                        "{\"success\":false,\"errorMsg\":\"Errors in the entity format\",\"errors\":{\"limit\":\"The value you selected is not a valid choice.\"}}");
    }

    private Answer list(String path, int limit, int page) {
        List<ObjectNode> all = new ArrayList<>(facts.all(LISTS.get(path)));
        int from = Math.min(all.size(), (page - 1) * limit);
        ObjectNode answer = MAPPER.createObjectNode().put("success", true);
        answer.putObject("pagination")
                .put("limit", limit)
                .put("totalCount", all.size())
                .put("currentPage", page)
                .put("totalPageCount", (all.size() + limit - 1) / limit);
        ArrayNode rows = answer.putArray(path.substring(path.lastIndexOf('/') + 1));
        all.subList(from, Math.min(all.size(), from + limit)).forEach(rows::add);
        return Answer.json(200, answer.toString());
    }

    private Answer reference(String name) {
        ObjectNode answer = MAPPER.createObjectNode().put("success", true);
        ObjectNode entries = answer.putObject(camelCase(name));
        facts.all("reference/" + name)
                .forEach(entry -> entries.set(entry.path("code").asText(), entry));
        return Answer.json(200, answer.toString());
    }

    private static String camelCase(String name) {
        int dash = name.indexOf('-');
        return dash < 0
                ? name
                : name.substring(0, dash) + Character.toUpperCase(name.charAt(dash + 1)) + name.substring(dash + 2);
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
