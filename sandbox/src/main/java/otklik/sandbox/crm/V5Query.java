package otklik.sandbox.crm;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import otklik.sandbox.http.Call;

/** The parameters of a list of API v5: {@code page, limit} and {@code filter[…]}, refused where they are wrong. */
record V5Query(int page, int limit, boolean paged, Map<String, List<String>> filters) {
    private static final Pattern FILTER = Pattern.compile("filter\\[(\\w+)](\\[\\d*])?");
    private static final Set<Integer> LIMITS = Set.of(20, 50, 100);
    private static final Set<String> COMMON = Set.of("page", "limit", "apiKey", "site");

    /** @param known filters the list has */
    static V5Query of(Call call, Set<String> known, boolean strict) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        Set<String> unknown = new TreeSet<>();
        call.query().forEach((name, values) -> {
            Matcher filter = FILTER.matcher(name);
            if (filter.matches() && known.contains(filter.group(1))) {
                filters.computeIfAbsent(filter.group(1), any -> new ArrayList<>())
                        .addAll(values);
            } else if (!COMMON.contains(name)) {
                unknown.add(name);
            }
        });
        if (strict && !unknown.isEmpty()) {
            throw V5Refused.form("This form should not contain extra fields.");
        }
        return new V5Query(page(call), limit(call), call.query().containsKey("page"), filters);
    }

    Optional<String> filter(String name) {
        return Optional.ofNullable(filters.get(name)).map(values -> values.get(0));
    }

    /** A whole number, or a refusal. */
    Optional<Long> number(String name) {
        return filter(name).map(text -> {
            if (!text.matches("\\d{1,18}")) {
                throw V5Refused.field(name, "This value is not valid.");
            }
            return Long.parseLong(text);
        });
    }

    /** A time as it compares with others, or a refusal. */
    Optional<String> time(String name) {
        return filter(name).map(text -> {
            try {
                return V5Time.text(V5Time.instant(text));
            } catch (DateTimeException e) {
                throw V5Refused.field(name, "This value is not valid.");
            }
        });
    }

    private static int limit(Call call) {
        int limit = call.parameter("limit").map(V5Query::whole).orElse(20);
        if (!LIMITS.contains(limit)) {
            throw V5Refused.field("limit", "The value you selected is not a valid choice.");
        }
        return limit;
    }

    private static int page(Call call) {
        int page = call.parameter("page").map(V5Query::whole).orElse(1);
        if (page < 1) {
            throw V5Refused.field("page", "This value should be 1 or more.");
        }
        return page;
    }

    private static int whole(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
