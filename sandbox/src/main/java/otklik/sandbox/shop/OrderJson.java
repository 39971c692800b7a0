package otklik.sandbox.shop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import otklik.sandbox.crm.CrmFacts;

/**
 * Orders of API v5, as the shop enters them: most linked to a dialog, some only to the client of MG, a few to nobody; not
 * all of them paid. Whoever orders becomes a customer of the CRM.
 */
final class OrderJson {
    private final CrmFacts facts;
    private final Random random;
    private final Map<Long, Long> customers = new HashMap<>();
    private long next = 8801;

    OrderJson(CrmFacts facts, Random random) {
        this.facts = facts;
        this.random = random;
    }

    void write(Turn turn, OpenChat chat) {
        Good good = turn.visit().good();
        long id = next++;
        int paid = List.of(good.price(), good.price(), good.price(), good.price() / 2, 0)
                .get(random.nextInt(5));
        ObjectNode order = People.object()
                .put("id", id)
                .put("externalId", Long.toString(turn.visit().number()));
        order.put("number", turn.visit().orderNumber()).put("site", "shop").put("orderMethod", "messenger");
        order.put("createdAt", Stamps.v5(turn.at())).put("status", paid > 0 ? "complete" : "new");
        order.put("managerId", turn.actor().id() + 22).put("currency", "RUB");
        order.put("summ", good.price()).put("totalSumm", good.price()).put("prepaySum", paid);
        order.put("firstName", turn.visit().client().firstName())
                .put("phone", turn.visit().client().phone());
        boolean linked = random.nextInt(12) > 0;
        order.set("customer", customer(turn, chat, linked || id % 3 > 0));
        if (linked) {
            order.put("dialogId", chat.dialogId);
        }
        order.put("fullPaidAt", paid == good.price() ? Stamps.v5(turn.at().plusSeconds(40)) : null);
        order.put("statusUpdatedAt", Stamps.v5(turn.at())).put("orderType", "eshop-individual");
        payments(order, turn, paid);
        order.putArray("items");
        order.putArray("customFields");
        facts.put("orders", order, turn.at());
    }

    /** As an order names him. Who is not known in MG has another entry, entered by hand. */
    private ObjectNode customer(Turn turn, OpenChat chat, boolean known) {
        long key = known ? chat.customerId : -next;
        long id = customers.computeIfAbsent(key, client -> enter(turn, chat, known));
        ObjectNode customer = People.object().put("type", "customer").put("id", id);
        customer.put("externalId", "c-" + id);
        if (known) {
            customer.put("mgCustomerId", chat.customerId);
        }
        return customer;
    }

    private long enter(Turn turn, OpenChat chat, boolean known) {
        long id = 771 + customers.size();
        Client client = turn.visit().client();
        ObjectNode customer = People.object().put("type", "customer").put("id", id);
        customer.put("externalId", "c-" + id).put("createdAt", Stamps.v5(turn.at()));
        customer.put("firstName", client.firstName()).put("email", "");
        customer.put("managerId", turn.actor().id() + 22).put("site", "shop");
        customer.putArray("phones").addObject().put("number", client.phone());
        if (known) {
            customer.put("mgCustomerId", chat.customerId);
            customer.putArray("mgCustomers").addObject().put("id", chat.customerId);
        }
        customer.putArray("customFields");
        facts.put("v5customers", customer, turn.at());
        return id;
    }

    /** A map by id when there are payments, an empty list when there are none: so does the real API. */
    private static void payments(ObjectNode order, Turn turn, int paid) {
        if (paid == 0) {
            order.putArray("payments");
            return;
        }
        payment(
                order.putObject("payments"),
                order.path("id").asLong() + 1000,
                paid,
                turn.at().plusSeconds(40));
    }

    static void payment(ObjectNode payments, long id, int amount, Instant at) {
        ObjectNode payment = payments.putObject(Long.toString(id)).put("id", id);
        payment.put("type", "bank-card").put("status", "paid").put("amount", amount);
        payment.put("paidAt", Stamps.v5(at)).put("comment", "");
    }
}
