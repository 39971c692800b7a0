package otklik.sandbox.crm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What may happen to orders. */
final class OrderMutations {
    private final CrmFacts facts;
    private final Pick pick;
    private final FreshIds ids;
    private final Random random;

    OrderMutations(CrmFacts facts, Pick pick, FreshIds ids, Random random) {
        this.facts = facts;
        this.pick = pick;
        this.ids = ids;
        this.random = random;
    }

    /** Two of three name a dialog, the others only the client, or nobody. */
    boolean enter(Instant at) {
        Optional<ObjectNode> dialog = pick.any("dialogs");
        dialog.ifPresent(found -> {
            long id = ids.next("orders");
            ObjectNode order = Json.object().put("id", id).put("externalId", "x-" + id);
            order.put("number", id + "C").put("site", "shop").put("orderMethod", "messenger");
            order.put("createdAt", V5Time.text(at)).put("status", "new").put("currency", "RUB");
            int sum = 1000 + 10 * random.nextInt(500);
            order.put("summ", sum).put("totalSumm", sum).put("prepaySum", 0).putNull("fullPaidAt");
            link(order, found);
            order.putArray("payments");
            order.putArray("items");
            order.putArray("customFields");
            facts.put("orders", order, at);
        });
        return dialog.isPresent();
    }

    boolean change(Instant at) {
        return change(at, order -> {
            int sum = order.path("totalSumm").asInt() + 10;
            order.put("summ", sum).put("totalSumm", sum).put("status", sum % 20 == 0 ? "assembling" : "delivery");
        });
    }

    boolean pay(Instant at) {
        return change(at, order -> {
            long id = order.path("id").asLong() * 10 + order.path("payments").size();
            ObjectNode payments = order.path("payments").isObject()
                    ? (ObjectNode) order.get("payments")
                    : order.putObject("payments");
            payments.putObject(Long.toString(id))
                    .put("id", id)
                    .put("type", "bank-card")
                    .put("status", "paid")
                    .put("amount", order.path("totalSumm").asInt())
                    .put("paidAt", V5Time.text(at));
            order.put("fullPaidAt", V5Time.text(at));
        });
    }

    boolean merge(Instant at) {
        return two("orders", (from, into) -> facts.mergeOrders(from, into, at));
    }

    boolean mergeCustomers(Instant at) {
        return two("v5customers", (from, into) -> facts.mergeCustomers(from, into, at));
    }

    boolean delete(Instant at) {
        Optional<ObjectNode> order = pick.any("orders");
        order.ifPresent(found -> facts.remove("orders", found.path("id").asLong(), at));
        return order.isPresent();
    }

    private boolean two(String kind, BiConsumer<Long, Long> deed) {
        Optional<Long> into = pick.any(kind).map(kept -> kept.path("id").asLong());
        Optional<Long> from =
                into.flatMap(kept -> pick.any(kind, other -> other.path("id").asLong() != kept)
                        .map(gone -> gone.path("id").asLong()));
        from.ifPresent(gone -> deed.accept(gone, into.orElseThrow()));
        return from.isPresent();
    }

    private void link(ObjectNode order, ObjectNode dialog) {
        int draw = random.nextInt(6);
        ObjectNode customer =
                order.putObject("customer").put("type", "customer").put("id", 100_000 + draw);
        facts.one("chats", dialog.path("chat_id").asLong())
                .filter(chat -> draw < 5)
                .ifPresent(chat -> customer.set("mgCustomerId", chat.at("/customer/id")));
        if (draw < 4) {
            order.set("dialogId", dialog.get("id"));
        }
    }

    private boolean change(Instant at, Consumer<ObjectNode> how) {
        Optional<ObjectNode> order = pick.any("orders");
        order.ifPresent(found -> {
            how.accept(found);
            facts.put("orders", found, at);
        });
        return order.isPresent();
    }
}
