package otklik.sandbox.shop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import otklik.sandbox.crm.CrmFacts;

/** What happens to orders after they were entered: they are paid, sent, given up, or found to be one. */
final class Sales {
    private final CrmFacts facts;
    private final Random random;

    Sales(CrmFacts facts, Random random) {
        this.facts = facts;
        this.random = random;
    }

    /** @return whether anything happened */
    boolean step(Instant at) {
        return switch (random.nextInt(12)) {
            case 0 -> remove(at);
            case 1 -> merge(at);
            case 2, 3, 4 -> any(order -> "new".equals(order.path("status").asText()), order -> send(order, at));
            default -> any(Sales::owed, order -> pay(order, at));
        };
    }

    private static boolean owed(ObjectNode order) {
        return !order.path("fullPaidAt").isTextual();
    }

    private void pay(ObjectNode order, Instant at) {
        int owed = order.path("totalSumm").asInt() - order.path("prepaySum").asInt();
        ObjectNode payments =
                order.path("payments").isObject() ? (ObjectNode) order.get("payments") : order.putObject("payments");
        OrderJson.payment(payments, order.path("id").asLong() + 1000 + 1_000_000L * payments.size(), owed, at);
        order.put("prepaySum", order.path("totalSumm").asInt()).put("fullPaidAt", Stamps.v5(at));
        facts.put("orders", order, at);
    }

    private void send(ObjectNode order, Instant at) {
        facts.put("orders", order.put("status", "send-to-delivery").put("statusUpdatedAt", Stamps.v5(at)), at);
    }

    private boolean remove(Instant at) {
        return any(Sales::owed, order -> facts.remove("orders", order.path("id").asLong(), at));
    }

    /** An order entered twice: the later one goes. */
    private boolean merge(Instant at) {
        return any(
                order -> owed(order) && twin(order).isPresent(),
                order ->
                        facts.mergeOrders(order.path("id").asLong(), twin(order).orElseThrow(), at));
    }

    private Optional<Long> twin(ObjectNode order) {
        return orders(other -> other.at("/customer/id").equals(order.at("/customer/id"))).stream()
                .map(other -> other.path("id").asLong())
                .filter(id -> id < order.path("id").asLong())
                .findFirst();
    }

    private boolean any(Predicate<ObjectNode> which, Consumer<ObjectNode> deed) {
        List<ObjectNode> found = orders(which);
        if (!found.isEmpty()) {
            deed.accept(found.get(random.nextInt(found.size())));
        }
        return !found.isEmpty();
    }

    private List<ObjectNode> orders(Predicate<ObjectNode> which) {
        return facts.all("orders").stream().filter(which).toList();
    }
}
