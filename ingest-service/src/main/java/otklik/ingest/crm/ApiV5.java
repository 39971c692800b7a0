package otklik.ingest.crm;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads orders and what belongs to them from API v5: envelopes with {@code success}, pages of a hundred rows. */
public final class ApiV5 {
    /** Orders, with the path of their lists. */
    public static final String ORDERS = "orders";

    public static final String CUSTOMERS = "customers";
    /** The API allows a key ten requests a second; one less, since they may bunch on their way. */
    public static final int MAX_RPS = 9;
    /** A page with fewer rows, whatever was asked for, is the last. */
    public static final int SHORTEST_FULL_PAGE = 20;

    private static final String ROOT = "/api/v5";
    private static final int PAGE = 100;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final CrmClient client;
    private final URI root;
    private final String[] credential;
    private final CrmWatch watch;

    /**
     * A page of a list.
     *
     * @param pages how many there are, 0 if it is not told
     */
    public record Page(List<JsonNode> rows, int pages) {
        public Page {
            rows = List.copyOf(rows);
        }

        /** @param number this page's, from 1 on */
        public boolean isLast(int number) {
            return rows.isEmpty() || (pages > 0 ? number >= pages : rows.size() < SHORTEST_FULL_PAGE);
        }
    }

    public ApiV5(CrmClient client, URI url, String apiKey, CrmWatch watch) {
        this.client = client;
        this.root = URI.create(url.toString().endsWith(ROOT) ? url.toString() : url + ROOT);
        this.credential = new String[] {"X-API-KEY", apiKey};
        this.watch = watch;
    }

    /** A page of all orders, from 1 on. */
    public Page orders(int page, Urgency urgency) throws InterruptedException {
        return page(ORDERS, "&page=" + page, urgency);
    }

    /** Those of the orders that are still there. */
    public List<JsonNode> orders(Collection<Long> ids) throws InterruptedException {
        List<JsonNode> found = new ArrayList<>();
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += PAGE) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + PAGE));
            String filter = some.stream()
                    .map(id -> filter("ids", "[]", Long.toString(id)))
                    .collect(Collectors.joining());
            found.addAll(page(ORDERS, filter, Urgency.LIVE).rows());
        }
        return found;
    }

    /** All orders of a customer of the CRM. */
    public List<JsonNode> ordersOf(long customerId) throws InterruptedException {
        List<JsonNode> found = new ArrayList<>();
        Page page;
        int number = 0;
        do {
            number++;
            page = page(ORDERS, filter("customerId", "", Long.toString(customerId)) + "&page=" + number, Urgency.LIVE);
            found.addAll(page.rows());
        } while (!page.isLast(number));
        return found;
    }

    /**
     * What happened after an entry of the history; a page cannot be asked for there.
     *
     * @param list {@link #ORDERS} or {@link #CUSTOMERS}
     * @return empty when this account or key has no such history
     */
    public Optional<List<JsonNode>> history(String list, long sinceId) throws InterruptedException {
        String path = list + "/history";
        CrmClient.Question question = question(path, filter("sinceId", "", Long.toString(sinceId)), Urgency.LIVE);
        // Without the orders' own history nothing goes; the others can be done without.
        return list.equals(ORDERS)
                ? Optional.of(client.ask(question, json -> rows(json, "history").rows(), watch))
                : client.askIfAllowed(question, json -> rows(json, "history").rows(), watch);
    }

    /**
     * A page of what happened since a moment, from 1 on.
     *
     * @param since in the account's zone
     */
    public Optional<Page> historyFrom(String list, LocalDateTime since, int page) throws InterruptedException {
        CrmClient.Question question = question(
                list + "/history", filter("startDate", "", TIME.format(since)) + "&page=" + page, Urgency.LIVE);
        return list.equals(ORDERS)
                ? Optional.of(client.ask(question, json -> rows(json, "history"), watch))
                : client.askIfAllowed(question, json -> rows(json, "history"), watch);
    }

    /** A page of the account's users, from 1 on; empty when the key gives no right to them. */
    public Optional<Page> users(int page) throws InterruptedException {
        return client.askIfAllowed(
                question("users", "&page=" + page, Urgency.LIVE), json -> rows(json, "users"), watch);
    }

    /** Statuses of payments; empty when the key gives no right to them. */
    public Optional<List<JsonNode>> paymentStatuses() throws InterruptedException {
        String path = "reference/payment-statuses";
        URI address = URI.create(root + "/" + path);
        return client.askIfAllowed(
                asked(address, path, Urgency.LIVE),
                json -> members(succeeded(json).path("paymentStatuses")),
                watch);
    }

    private Page page(String path, String query, Urgency urgency) throws InterruptedException {
        return client.ask(question(path, query, urgency), json -> rows(json, path), watch);
    }

    private CrmClient.Question question(String path, String query, Urgency urgency) {
        return asked(URI.create(root + "/" + path + "?limit=" + PAGE + query), path, urgency);
    }

    private CrmClient.Question asked(URI address, String path, Urgency urgency) {
        return new CrmClient.Question(
                address, ROOT + "/" + path, credential, "RETAILCRM_API_KEY", "RETAILCRM_URL", urgency);
    }

    private static String filter(String name, String suffix, String value) {
        String field = URLEncoder.encode("filter[" + name + "]" + suffix, StandardCharsets.UTF_8);
        return "&" + field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Page rows(JsonNode json, String key) throws UnreadablePage {
        JsonNode list = succeeded(json).path(key);
        if (!list.isArray()) {
            throw new UnreadablePage("the answer holds no " + key, json.toString());
        }
        return new Page(
                members(list), json.path("pagination").path("totalPageCount").asInt(0));
    }

    private static JsonNode succeeded(JsonNode json) throws UnreadablePage {
        if (!json.path("success").asBoolean(false)) {
            throw new UnreadablePage("success is not true, check RETAILCRM_URL and RETAILCRM_API_KEY", json.toString());
        }
        return json;
    }

    /** Of a map or of a list: an empty map may come as {@code []}. */
    private static List<JsonNode> members(JsonNode container) {
        List<JsonNode> members = new ArrayList<>();
        container.forEach(members::add);
        return members;
    }
}
