package otklik.sandbox.crm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import otklik.sandbox.crm.CrmFacts.PageQuery;
import otklik.sandbox.http.Answer;
import otklik.sandbox.http.Call;

/** The read side of the MG Bot API: bare arrays, id and time cursors, filters. */
final class BotApi {
    private static final String ROOT = "/api/bot/v1/";
    private static final Set<String> COMMON = Set.of("id", "since", "until", "since_id", "until_id", "limit");
    /** Own parameters of each list, and the field each one compares with; an empty field is not compared. */
    private static final Map<String, Map<String, String>> LISTS = Map.of(
            "bots", Map.of("self", "is_self", "active", "is_active", "role", ""),
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
                            "chat_id", "chat_id",
                            "user_id", "responsible.id",
                            "bot_id", "bot_id",
                            "active", "is_active",
                            "assign", "is_assigned",
                            "include_mass_communication", ""),
            "messages",
                    Map.of(
                            "chat_id", "chat_id",
                            "dialog_id", "dialog.id",
                            "user_id", "from.id",
                            "customer_id", "from.id",
                            "bot_id", "from.id",
                            "channel_id", "channel_id",
                            "channel_type", "",
                            "type", "type",
                            "scope", "scope",
                            "include_mass_communication", ""),
            "members", Map.of("chat_id", "chat_id", "user_id", "user_id", "state", "state"));

    private final CrmFacts facts;
    private final CrmOptions options;

    BotApi(CrmFacts facts, CrmOptions options) {
        this.facts = facts;
        this.options = options;
    }

    Answer answer(Call call, boolean known) {
        String list = call.path().substring(ROOT.length());
        if (!known) {
            return error(options.authStatus(), "Token is invalid");
        }
        if (!LISTS.containsKey(list)) {
            return error(404, "Not found");
        }
        if (!"GET".equals(call.method())) {
            return error(405, "Method not allowed");
        }
        try {
            return Answer.json(200, facts.page(list, query(list, call)).toString());
        } catch (IllegalArgumentException | DateTimeException e) {
            return error(400, "Wrong parameters");
        }
    }

    private PageQuery query(String list, Call call) {
        Set<String> unknown = new TreeSet<>(call.query().keySet());
        unknown.removeAll(COMMON);
        unknown.removeAll(LISTS.get(list).keySet());
        if (options.strict() && !unknown.isEmpty()) {
            throw new IllegalArgumentException("unknown parameters");
        }
        int limit = call.parameter("limit").map(Integer::parseInt).orElse(100);
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("limit");
        }
        int step = options.sinceIdInclusive() ? 0 : 1;
        boolean byTime = call.query().containsKey("since") || call.query().containsKey("until");
        return new PageQuery(
                call.parameter("since_id")
                        .map(Long::parseLong)
                        .map(id -> id + step)
                        .orElse(0L),
                call.parameter("until_id")
                        .map(Long::parseLong)
                        .map(id -> id - step)
                        .orElse(Long.MAX_VALUE),
                byTime,
                descending(call),
                limit,
                times(call).and(filters(list, call)).and(broadcasts(call)));
    }

    /** An upper bound turns the order round; a lower time alone keeps it; the rest is not known of the real API. */
    private boolean descending(Call call) {
        boolean walksBack = call.query().containsKey("until") || call.query().containsKey("until_id");
        return walksBack || options.descending() && !call.query().containsKey("since");
    }

    private Predicate<ObjectNode> times(Call call) {
        Instant since = call.parameter("since").map(BotApi::instant).orElse(Instant.MIN);
        Instant until = call.parameter("until").map(BotApi::instant).orElse(Instant.MAX);
        return entity -> {
            int lower = CrmFacts.changed(entity).compareTo(since);
            int upper = CrmFacts.changed(entity).compareTo(until);
            return options.sinceInclusive() ? lower >= 0 && upper <= 0 : lower > 0 && upper < 0;
        };
    }

    private static Predicate<ObjectNode> filters(String list, Call call) {
        Predicate<ObjectNode> all = entity -> true;
        for (var asked : call.query().entrySet()) {
            String field = "id".equals(asked.getKey()) ? "id" : LISTS.get(list).getOrDefault(asked.getKey(), "");
            if (!field.isEmpty()) {
                Set<String> wanted =
                        asked.getValue().stream().map(BotApi::plain).collect(Collectors.toSet());
                all = all.and(entity -> wanted.contains(
                        plain(entity.at("/" + field.replace('.', '/')).asText())));
            }
        }
        return all;
    }

    private static Predicate<ObjectNode> broadcasts(Call call) {
        boolean asked = call.parameter("include_mass_communication")
                .map(BotApi::plain)
                .filter("1"::equals)
                .isPresent();
        return entity -> asked || !entity.path("is_mass_communication").asBoolean();
    }

    /** Booleans are taken as 1, 0, true or false. */
    private static String plain(String value) {
        return "true".equals(value) ? "1" : "false".equals(value) ? "0" : value;
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Answer error(int status, String text) {
        return Answer.json(status, "{\"errors\":" + List.of("\"" + text + "\"") + "}");
    }
}
