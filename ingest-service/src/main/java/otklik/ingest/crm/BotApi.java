package otklik.ingest.crm;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Reads lists of the MG Bot API, bare arrays of rows. */
public final class BotApi {
    private static final String ROOT = "/api/bot/v1";
    private static final int IDS_AT_ONCE = 100;

    private final CrmClient client;
    private final URI root;
    private final String[] credential;
    private final int pageSize;
    private final CrmWatch watch;

    public BotApi(CrmClient client, URI url, String token, int pageSize, CrmWatch watch) {
        this.client = client;
        this.root = root(url);
        this.credential = new String[] {"X-Bot-Token", token};
        this.pageSize = pageSize;
        this.watch = watch;
    }

    /** The address may name the API or only its host. */
    static URI root(URI url) {
        return URI.create(url.toString().endsWith(ROOT) ? url.toString() : url + ROOT);
    }

    /** The rows of one page of {@code /list}. */
    public List<JsonNode> list(String list, Map<String, String> query, Urgency urgency) throws InterruptedException {
        return ask(list, parameters(query) + "&limit=" + pageSize, urgency);
    }

    /** A page between two bounds of ids, of which the API does not tell whether they are included. */
    public List<JsonNode> list(
            String list, Map<String, String> query, OptionalLong sinceId, OptionalLong untilId, Urgency urgency)
            throws InterruptedException {
        StringBuilder bounded = new StringBuilder(parameters(query));
        sinceId.ifPresent(id -> bounded.append("&since_id=").append(id));
        untilId.ifPresent(id -> bounded.append("&until_id=").append(id));
        return ask(list, bounded.append("&limit=").append(pageSize).toString(), urgency);
    }

    public Optional<JsonNode> one(String list, long id, Urgency urgency) throws InterruptedException {
        return ask(list, "&id=" + id, urgency).stream()
                .filter(row -> row.path("id").asLong(0) == id)
                .findFirst();
    }

    /** Those of the messages that are still there. */
    public List<JsonNode> messages(Collection<Long> ids, Urgency urgency) throws InterruptedException {
        List<JsonNode> found = new ArrayList<>();
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += IDS_AT_ONCE) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + IDS_AT_ONCE));
            String query = some.stream().map(id -> "&id=" + id).collect(Collectors.joining());
            found.addAll(ask("messages", query + "&limit=" + IDS_AT_ONCE, urgency));
        }
        return found;
    }

    private List<JsonNode> ask(String list, String query, Urgency urgency) throws InterruptedException {
        URI address = URI.create(root + "/" + list + "?" + query.substring(1));
        return client.ask(
                new CrmClient.Question(
                        address, ROOT + "/" + list, credential, "RETAILCRM_MG_TOKEN", "RETAILCRM_MG_URL", urgency),
                BotApi::rows,
                watch);
    }

    private static String parameters(Map<String, String> query) {
        return query.entrySet().stream()
                .map(entry -> "&" + entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    private static List<JsonNode> rows(JsonNode page) throws UnreadablePage {
        if (!page.isArray()) {
            throw new UnreadablePage("the answer is no array", page.toString());
        }
        List<JsonNode> rows = new ArrayList<>(page.size());
        page.forEach(rows::add);
        return rows;
    }
}
