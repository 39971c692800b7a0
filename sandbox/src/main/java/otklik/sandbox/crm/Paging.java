package otklik.sandbox.crm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Where a page stands among all, as the envelope of API v5 tells it. */
record Paging(int page, int limit, int total) {
    void into(ObjectNode answer) {
        answer.putObject("pagination")
                .put("limit", limit)
                .put("totalCount", total)
                .put("currentPage", page)
                .put("totalPageCount", (total + limit - 1) / limit);
    }

    String json() {
        ObjectNode envelope = Json.object();
        into(envelope);
        return envelope.path("pagination").toString();
    }

    <T> List<T> cut(List<T> all) {
        int from = (int) Math.min(all.size(), (page - 1L) * limit);
        return all.subList(from, Math.min(all.size(), from + limit));
    }
}
