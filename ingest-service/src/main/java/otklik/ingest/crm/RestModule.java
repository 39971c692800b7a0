package otklik.ingest.crm;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import otklik.ingest.translation.FieldNames;

/** Reads one list of a module, page by page. */
public final class RestModule {
    private static final List<Integer> USUAL_SIZES = List.of(100, 50, 20);

    /**
     * A page of the list.
     *
     * @param pages how many there are, if it tells
     * @param total how many rows there are, if it tells
     */
    public record Page(List<JsonNode> rows, OptionalInt pages, OptionalInt total) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    private final CrmClient client;
    private final URI list;
    private final String key;
    private final String keySetting;
    private final String pathSetting;
    private final FieldNames names;
    private final String rowsName;
    private final int size;
    private final CrmWatch watch;

    /**
     * @param list its address
     * @param keySetting what to look at when the key is refused
     * @param pathSetting what to look at when there is no such list
     * @param rowsName under which the rows of a page stand
     * @param pageSize rows of a page at most; a size that such lists know is taken
     */
    public RestModule(
            CrmClient client,
            URI list,
            String key,
            String keySetting,
            String pathSetting,
            FieldNames names,
            String rowsName,
            int pageSize,
            CrmWatch watch) {
        this.client = client;
        this.list = list;
        this.key = key;
        this.keySetting = keySetting;
        this.pathSetting = pathSetting;
        this.names = names;
        this.rowsName = rowsName;
        this.size = USUAL_SIZES.stream()
                .filter(usual -> usual <= pageSize)
                .findFirst()
                .orElse(pageSize);
        this.watch = watch;
    }

    /** Rows of a full page. */
    public int size() {
        return size;
    }

    /** As dead letters name it. */
    public String path() {
        return list.getPath();
    }

    /** @param number from 1 on */
    public Page page(int number, Urgency urgency) throws InterruptedException {
        URI address = URI.create(list + "?page=" + number + "&limit=" + size);
        return client.ask(
                new CrmClient.Question(
                        address, list.getPath(), new String[] {"X-API-KEY", key}, keySetting, pathSetting, urgency),
                this::read,
                watch);
    }

    private Page read(JsonNode json) throws UnreadablePage {
        if (json.isObject() && !json.path("success").asBoolean(true)) {
            throw new UnreadablePage("the answer says that it is no success", json.toString());
        }
        Optional<JsonNode> rows = json.isArray() ? Optional.of(json) : names.value(json, rowsName);
        if (rows.filter(JsonNode::isContainerNode).isEmpty()) {
            throw new UnreadablePage("the answer holds no list of rows", json.toString());
        }
        List<JsonNode> found = new ArrayList<>();
        rows.get().forEach(found::add);
        return new Page(found, number(json, "page.pages"), number(json, "page.total"));
    }

    private OptionalInt number(JsonNode json, String name) {
        return names.text(json, name)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }
}
