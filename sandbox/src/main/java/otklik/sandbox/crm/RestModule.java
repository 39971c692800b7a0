package otklik.sandbox.crm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import otklik.sandbox.http.Answer;
import otklik.sandbox.http.Call;

/** The same shop as a module tells it that has pages and envelopes of its own: chats, and what was said in them. */
final class RestModule {
    private static final int MOST = 100;

    private final CrmFacts facts;
    private final RestOptions options;
    private final Map<String, Seen> seen = new HashMap<>();

    RestModule(CrmFacts facts, RestOptions options) {
        this.facts = facts;
        this.options = options;
    }

    boolean serves(String path) {
        return list(path).isPresent();
    }

    /** @param known whether the key is good */
    Answer answer(Call call, boolean known) {
        if (!known) {
            return Answer.json(401, "{\"success\":false,\"errorMsg\":\"Access denied.\"}");
        }
        int page = call.parameter("page").map(RestModule::number).orElse(1);
        int limit = call.parameter("limit").map(RestModule::number).orElse(MOST);
        return page < 1 || limit < 1 || limit > MOST
                ? Answer.json(400, "{\"success\":false,\"errorMsg\":\"Validation error\",\"errors\":[\"page, limit\"]}")
                : page(list(call.path()).orElseThrow(), page, limit);
    }

    private Optional<String> list(String path) {
        return path.equals(options.root() + options.chatsPath())
                ? Optional.of("chats")
                : path.equals(options.root() + options.messagesPath()) ? Optional.of("messages") : Optional.empty();
    }

    private Answer page(String kind, int page, int limit) {
        List<Long> ids = ids(kind);
        UnaryOperator<ObjectNode> row = "chats".equals(kind) ? options.names()::chat : options.names()::message;
        ObjectNode answer = Json.object().put("success", true);
        ArrayNode rows = answer.putArray(options.inData() ? "data" : kind);
        Paging paging = new Paging(page, limit, ids.size());
        paging.cut(ids).forEach(id -> facts.one(kind, id).map(row).ifPresent(rows::add));
        paging.into(answer);
        return Answer.json(200, Json.bytes(answer));
    }

    /** Worked out once for each state of the shop. */
    private synchronized List<Long> ids(String kind) {
        long version = facts.version();
        Seen last = seen.get(kind);
        if (last == null || last.version() != version) {
            last = new Seen(
                    version,
                    facts.entities(kind).stream()
                            .filter(entity -> !entity.broadcast())
                            .filter(entity -> "chats".equals(kind) || said(entity.node()))
                            .map(Entity::id)
                            .toList());
            seen.put(kind, last);
        }
        return last.ids();
    }

    private static boolean said(ObjectNode message) {
        return message.path("from").isObject()
                && !"private".equals(message.path("scope").asText())
                && !"failed".equals(message.path("status").asText());
    }

    private static int number(String text) {
        return text.matches("\\d{1,7}") ? Integer.parseInt(text) : -1;
    }

    private record Seen(long version, List<Long> ids) {}
}
