package otklik.sandbox.shop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import otklik.sandbox.crm.CrmFacts;

/** Orders of API v5, as the shop enters them: most linked to a dialog, not all of them paid. */
final class OrderJson {
    private final CrmFacts facts;
    private final Random random;
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
        order.putObject("customer").put("type", "customer").put("id", id + 100).put("mgCustomerId", chat.customerId);
        if (random.nextInt(12) > 0) {
            order.put("dialogId", chat.dialogId);
        }
        order.put("fullPaidAt", paid == good.price() ? Stamps.v5(turn.at().plusSeconds(40)) : null);
        payments(order, turn, paid);
        order.putArray("items");
        order.putArray("customFields");
        facts.put("orders", order);
    }

    /** A map by id when there are payments, an empty list when there are none: so does the real API. */
    private static void payments(ObjectNode order, Turn turn, int paid) {
        if (paid == 0) {
            order.putArray("payments");
            return;
        }
        long id = order.path("id").asLong() + 1000;
        ObjectNode payment =
                order.putObject("payments").putObject(Long.toString(id)).put("id", id);
        payment.put("type", "bank-card").put("status", "paid").put("amount", paid);
        payment.put("paidAt", Stamps.v5(turn.at().plusSeconds(40))).put("comment", "");
    }
}
