package otklik.sandbox.crm;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import otklik.sandbox.http.Answer;
import otklik.sandbox.http.Call;

/** The read side of the MG Bot API: bare arrays, id and time cursors, filters. */
final class BotApi {
    static final String ROOT = "/api/bot/v1/";
    private static final Set<String> COMMON = Set.of("id", "since", "until", "since_id", "until_id", "limit");

    private final CrmFacts facts;
    private final BotFilters filters;
    private final CrmOptions options;

    BotApi(CrmFacts facts, CrmOptions options) {
        this.facts = facts;
        this.filters = new BotFilters(facts);
        this.options = options;
    }

    /** @param known whether the token is good */
    Answer answer(Call call, boolean known) {
        String list = call.path().substring(ROOT.length());
        if (!known) {
            return unauthorized();
        }
        if (!BotFilters.isList(list)) {
            return "ws".equals(list) ? error(400, "websocket expected") : error(404, "Not found");
        }
        if (!"GET".equals(call.method())) {
            return error(405, "Method not allowed");
        }
        try {
            return Answer.json(200, Json.list("", facts.page(list, query(list, call)), ""));
        } catch (IllegalArgumentException | DateTimeException e) {
            return error(400, "Wrong parameters");
        }
    }

    Answer unauthorized() {
        return error(options.authStatus(), "Token is invalid");
    }

    static Answer error(int status, String text) {
        return Answer.json(status, "{\"errors\":[\"" + text + "\"]}");
    }

    private PageQuery query(String list, Call call) {
        refuseUnknown(list, call);
        int limit = call.parameter("limit").map(Integer::parseInt).orElse(100);
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("limit");
        }
        int step = options.sinceIdInclusive() ? 0 : 1;
        return new PageQuery(
                id(call, "since_id").map(id -> id + step).orElse(0L),
                id(call, "until_id").map(id -> id - step).orElse(Long.MAX_VALUE),
                times(call),
                descending(call),
                limit,
                call.query().getOrDefault("id", List.of()).stream()
                        .map(Long::parseLong)
                        .collect(Collectors.toSet()),
                BotFilters.glance(call),
                filters.test(list, call));
    }

    private void refuseUnknown(String list, Call call) {
        Set<String> unknown = new TreeSet<>(call.query().keySet());
        unknown.removeAll(COMMON);
        unknown.removeAll(BotFilters.parameters(list));
        if (options.strict() && !unknown.isEmpty()) {
            throw new IllegalArgumentException("unknown parameters");
        }
    }

    private static Optional<Long> id(Call call, String name) {
        return call.parameter(name).map(Long::parseLong);
    }

    /** An upper bound turns the order round; a lower time alone keeps it; the rest is not known of the real API. */
    private boolean descending(Call call) {
        boolean walksBack = call.query().containsKey("until") || call.query().containsKey("until_id");
        return walksBack || options.descending() && !call.query().containsKey("since");
    }

    private Optional<PageQuery.Range> times(Call call) {
        if (Stream.of("since", "until").noneMatch(call.query()::containsKey)) {
            return Optional.empty();
        }
        int step = options.sinceInclusive() ? 0 : 1;
        return Optional.of(new PageQuery.Range(
                nanos(call, "since").map(nanos -> nanos + step).orElse(Long.MIN_VALUE),
                nanos(call, "until").map(nanos -> nanos - step).orElse(Long.MAX_VALUE)));
    }

    private static Optional<Long> nanos(Call call, String name) {
        return call.parameter(name).map(BotApi::instant).map(Entity::nanos);
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
