package otklik.ingest.feed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import otklik.sandbox.crm.CrmFacts;

/** A shop with one client of MG, who is customer 771 of the CRM, and what happens to his orders. */
final class OrderShop {
    static final long CLIENT = 5019;
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    final CrmFacts facts = new CrmFacts();

    OrderShop() {
        ObjectNode user = object(34).put("mgUserId", 12);
        facts.put("v5users", user);
        facts.put("v5customers", object(771), NOW);
        facts.put("v5customers", object(772), NOW);
        facts.put("reference/payment-statuses", object(0).put("code", "paid").put("paymentComplete", true));
        ObjectNode chat = object(9001).put("created_at", "2026-11-01T07:00:00Z");
        chat.putObject("customer").put("id", CLIENT);
        facts.put("chats", chat);
        facts.put("dialogs", dialog(2054).put("created_at", "2026-11-20T06:58:00.5Z"));
    }

    /** An order in dialog 2054. */
    ObjectNode order(long id) {
        ObjectNode order = unlinked(id, "2026-11-20 11:20:05").put("dialogId", 2054);
        facts.put("orders", order, NOW);
        return order;
    }

    /** An order that names its client only. */
    ObjectNode ofClient(long id, String createdAt) {
        ObjectNode order = unlinked(id, createdAt);
        ((ObjectNode) order.path("customer")).put("mgCustomerId", Long.toString(CLIENT));
        facts.put("orders", order, NOW);
        return order;
    }

    /** An order that names nothing but a phone. */
    ObjectNode ofNobody(long id) {
        ObjectNode order = unlinked(id, "2026-11-20 11:20:05").put("phone", "79000000001");
        facts.put("orders", order, NOW);
        return order;
    }

    void pay(ObjectNode order) {
        order.put("fullPaidAt", "2026-11-20 12:01:44");
        order.putObject("payments")
                .putObject("901")
                .put("id", 901)
                .put("status", "paid")
                .put("amount", 4500.5)
                .put("paidAt", "2026-11-20 12:01:44");
        facts.put("orders", order, NOW);
    }

    void delete(long id) {
        facts.remove("orders", id, NOW);
    }

    /** The history does not tell of it. */
    void deleteSilently(long id) {
        delete(id);
        facts.remove("orders/history", facts.lastId("orders/history"));
    }

    void merge(long from, long into) {
        facts.mergeOrders(from, into, NOW);
    }

    void mergeCustomers(long from, long into) {
        facts.mergeCustomers(from, into, NOW);
    }

    ObjectNode dialog(long id) {
        return object(id).put("chat_id", 9001);
    }

    private static ObjectNode unlinked(long id, String createdAt) {
        ObjectNode order =
                object(id).put("number", id + "C").put("status", "new").put("createdAt", createdAt);
        order.put("totalSumm", 4500.5).put("currency", "RUB").put("managerId", 34);
        order.putArray("payments");
        order.putObject("customer").put("id", 771);
        return order;
    }

    private static ObjectNode object(long id) {
        return JsonNodeFactory.instance.objectNode().put("id", id);
    }
}
