package otklik.ingest.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import otklik.ingest.OrdersAccount;
import otklik.ingest.check.Access.Outcome;
import otklik.ingest.crm.Budget;

/** Reads of API v5 what shows whether it can be read, and how many orders there are. */
final class OrdersReading {
    private static final List<String> LISTS =
            List.of("users", "orders", "orders/history", "reference/statuses", "reference/payment-statuses");

    private static final String ROOT = "/api/v5";

    private final String root;
    private final Probe probe;

    OrdersReading(OrdersAccount account, Budget budget) {
        String url = account.url().toString();
        this.root = (url.endsWith(ROOT) ? url : url + ROOT) + "/";
        this.probe = new Probe(budget, "X-API-KEY", account.apiKey(), body -> body.path("success")
                .asBoolean(false));
    }

    /** How each list answers that is needed. */
    List<Access> accesses() throws InterruptedException {
        Map<String, URI> lists = new LinkedHashMap<>();
        LISTS.forEach(
                list -> lists.put(list, URI.create(root + list + (list.startsWith("reference/") ? "" : "?limit=20"))));
        return probe.accesses(lists);
    }

    /** Orders made from one day to another, in the account's zone; absent when it does not tell. */
    OptionalLong count(LocalDate from, Optional<LocalDate> to) throws InterruptedException {
        String query = "orders?limit=20" + filter("createdAtFrom", from)
                + to.map(day -> filter("createdAtTo", day)).orElse("");
        Probe.Reply reply = probe.ask("orders", URI.create(root + query));
        JsonNode total = reply.body().path("pagination").path("totalCount");
        return reply.access().outcome() == Outcome.READ && total.isNumber()
                ? OptionalLong.of(total.asLong())
                : OptionalLong.empty();
    }

    private static String filter(String name, LocalDate day) {
        return "&" + URLEncoder.encode("filter[" + name + "]", StandardCharsets.UTF_8) + "=" + day;
    }
}
