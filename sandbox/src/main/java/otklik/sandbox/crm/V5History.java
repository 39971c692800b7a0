package otklik.sandbox.crm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import otklik.sandbox.http.Answer;
import otklik.sandbox.http.Call;

/** The history of orders or customers: after an id, which allows no page, or by pages of a time. */
final class V5History {
    private final CrmFacts facts;
    private final String kind;
    private final String entity;
    private final boolean strict;

    /** @param entity the field a row shows it in */
    V5History(CrmFacts facts, String kind, String entity, boolean strict) {
        this.facts = facts;
        this.kind = kind + "/history";
        this.entity = entity;
        this.strict = strict;
    }

    Answer answer(Call call) {
        String ofOne = entity + "Id";
        V5Query query =
                V5Query.of(call, Set.of("sinceId", "startDate", "endDate", ofOne, entity + "ExternalId"), strict);
        Optional<Long> sinceId = query.number("sinceId");
        if (sinceId.isPresent() && query.paged()) {
            throw V5Refused.form("The page parameter cannot be used together with sinceId.");
        }
        List<Entity> rows = facts.page(kind, rows(query, sinceId.orElse(0L)));
        Paging paging = new Paging(query.page(), query.limit(), rows.size());
        return Answer.json(
                200,
                Json.list(
                        "{\"success\":true,\"generatedAt\":\"" + V5Time.text(Instant.now()) + "\",\"history\":",
                        paging.cut(rows),
                        ",\"pagination\":" + paging.json() + "}"));
    }

    private PageQuery rows(V5Query query, long sinceId) {
        Optional<Predicate<ObjectNode>> test = query.filters().keySet().stream().allMatch("sinceId"::equals)
                ? Optional.empty()
                : Optional.of(test(query));
        return new PageQuery(
                sinceId + 1, Long.MAX_VALUE, Optional.empty(), false, Integer.MAX_VALUE, Set.of(), row -> true, test);
    }

    private Predicate<ObjectNode> test(V5Query query) {
        String start = query.time("startDate").orElse("");
        String end = query.time("endDate").orElse("9999");
        Optional<Long> id = query.number(entity + "Id");
        Optional<String> externalId = query.filter(entity + "ExternalId");
        return row -> row.path("createdAt").asText().compareTo(start) >= 0
                && row.path("createdAt").asText().compareTo(end) <= 0
                && id.map(wanted -> row.path(entity).path("id").asLong() == wanted)
                        .orElse(true)
                && externalId
                        .map(wanted ->
                                row.path(entity).path("externalId").asText().equals(wanted))
                        .orElse(true);
    }
}
