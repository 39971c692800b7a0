package otklik.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import otklik.events.crm.Order;
import otklik.sandbox.crm.CrmOptions;
import otklik.sandbox.crm.Mutation;
import otklik.sandbox.crm.Mutations;
import otklik.sandbox.crm.RetailCrmServer;
import otklik.sandbox.kafka.EmbeddedBroker;

class OrdersFeedTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

    private static final List<Mutation> DEEDS = List.of(
            Mutation.NEW_ORDER,
            Mutation.CHANGE_ORDER,
            Mutation.PAY_ORDER,
            Mutation.MERGE_ORDERS,
            Mutation.MERGE_CUSTOMERS,
            Mutation.DELETE_ORDER);

    private final OrderShop shop = new OrderShop();
    private final EmbeddedBroker broker = EmbeddedBroker.temporary();
    private final RetailCrmServer crm =
            RetailCrmServer.start(0, shop.facts, CrmOptions.standard().limited(0, 10));

    @AfterEach
    void stop() {
        crm.close();
        broker.close();
    }

    @Test
    void shouldFollowWhatBecomesOfOrders() throws InterruptedException {
        LongStream.rangeClosed(1, 5).forEach(shop::order);
        try (OrderReader reader = reader()) {
            assertThat(reader.settle()).hasSize(5);
            Order first = reader.told().get("1");
            assertThat(first.dialogId()).isEqualTo("2054");
            assertThat(first.managerId()).isEqualTo("12");
            assertThat(first.totalSum()).isEqualTo(new BigDecimal("4500.5"));
            assertThat(first.payments()).isEmpty();

            shop.pay(shop.order(1));
            shop.order(6);
            shop.merge(2, 3);
            shop.delete(4);
            shop.mergeCustomers(771, 772);
            assertThat(reader.settle()).containsOnlyKeys("1", "3", "5", "6");
            Order paid = reader.told().get("1");
            assertThat(paid.fullPaidAt()).isEqualTo("2026-11-20T12:01:44+03:00");
            assertThat(paid.payments()).extracting(Order.Payment::amount).containsExactly(new BigDecimal("4500.5"));
            assertThat(paid.version()).isGreaterThan(first.version());
            assertThat(reader.picture().told()).isEqualTo(4);
        }
    }

    @Test
    void shouldLinkAnOrderWithoutADialogByItsClientAndTimeOnly() throws InterruptedException {
        shop.facts.put(
                "dialogs",
                shop.dialog(2050).put("created_at", "2026-11-01T07:00:00Z").put("closed_at", "2026-11-02T07:00:00Z"));
        shop.ofClient(1, "2026-11-20 11:20:05");
        shop.ofClient(2, "2026-11-08 11:20:05");
        shop.ofClient(3, "2026-11-15 11:20:05");
        shop.ofClient(4, "2026-08-31 23:59:59");
        shop.ofNobody(5);
        try (OrderReader reader = reader()) {
            assertThat(reader.settle()).containsOnlyKeys("1", "2");
            assertThat(reader.told().get("1").dialogId()).isEqualTo("2054");
            assertThat(reader.told().get("2").dialogId()).isEqualTo("2050");
            assertThat(reader.told().values()).extracting(Order::link).containsOnly(Order.WEAK);
            assertThat(reader.picture().unlinked()).isEqualTo(3);

            ObjectNode linked = shop.facts.one("orders", 5).orElseThrow();
            shop.facts.put("orders", linked.put("dialogId", 2050));
            ObjectNode freed = shop.facts.one("orders", 1).orElseThrow();
            freed.putObject("customer").put("id", 771);
            shop.facts.put("orders", freed);
            assertThat(reader.settle()).containsOnlyKeys("2", "5");
            assertThat(reader.told().get("5").link()).isEqualTo(Order.BY_DIALOG);
        }
    }

    @Test
    void shouldMissNothingWhenKilledInTheMiddleWhileOrdersGo() throws InterruptedException {
        LongStream.rangeClosed(1, 230).forEach(shop::order);
        try (OrderReader reader = reader()) {
            reader.step();
            reader.step();
            assertThat(reader.told()).hasSize(100);
        }
        LongStream.rangeClosed(191, 200).forEach(shop::delete);
        try (OrderReader reader = reader()) {
            assertThat(reader.settle())
                    .hasSize(220)
                    .doesNotContainKeys("191", "200")
                    .containsKeys("1", "130", "190", "201");
            assertThat(reader.picture().historyComplete()).isTrue();
        }
    }

    @Test
    void shouldStepBackWhenOrdersGoUnderItsFeet() throws InterruptedException {
        LongStream.rangeClosed(1, 250).forEach(shop::order);
        try (OrderReader reader = reader()) {
            reader.step();
            reader.step();
            LongStream.rangeClosed(245, 250).forEach(shop::delete);
            assertThat(reader.settle()).hasSize(244);
        }
    }

    @Test
    void shouldFindInASweepWhatTheHistoryDidNotTell() throws InterruptedException {
        LongStream.rangeClosed(1, 3).forEach(shop::order);
        try (OrderReader reader = reader()) {
            assertThat(reader.settle()).hasSize(3);
            shop.deleteSilently(2);
            assertThat(reader.settle()).hasSize(3);
            reader.wait(Duration.ofHours(7));
            assertThat(reader.settle()).containsOnlyKeys("1", "3");
        }
    }

    @Test
    void shouldPutAsideWhatMakesNoOrder() throws InterruptedException {
        LongStream.rangeClosed(1, 3).forEach(shop::order);
        shop.facts.put("orders", shop.order(4).put("totalSumm", "a lot"));
        try (OrderReader reader = reader()) {
            assertThat(reader.settle()).containsOnlyKeys("1", "2", "3");
        }
    }

    @Test
    void shouldEndEqualToTheShopWhateverHappensInIt() throws InterruptedException {
        Random random = new Random(5);
        Mutations mutations = new Mutations(shop.facts, 5, 1);
        LongStream.rangeClosed(1, 5).forEach(shop::order);
        for (int start = 0; start < 3; start++) {
            try (OrderReader reader = reader()) {
                for (int round = 0; round < 4; round++) {
                    random.ints(random.nextInt(8), 0, DEEDS.size())
                            .forEach(deed -> mutations.carryOut(DEEDS.get(deed), NOW));
                    assertThat(seen(reader.settle())).isEqualTo(linked());
                }
                mutations.carryOut(Mutation.NEW_ORDER, NOW);
                mutations.carryOut(Mutation.DELETE_ORDER, NOW);
            }
        }
    }

    private static Map<String, String> seen(Map<String, Order> told) {
        Map<String, String> seen = new TreeMap<>();
        told.forEach((id, order) ->
                seen.put(id, order.totalSum() + " " + (order.fullPaidAt() != null) + " " + order.link()));
        return seen;
    }

    /** The only dialog is open: every order that names it or its client belongs to it. */
    private Map<String, String> linked() {
        Map<String, String> linked = new TreeMap<>();
        for (JsonNode order : shop.facts.all("orders")) {
            boolean named = order.path("dialogId").asLong() > 0;
            if (named || order.at("/customer/mgCustomerId").asLong() > 0) {
                String paid = " " + order.path("fullPaidAt").isTextual() + " ";
                linked.put(
                        order.path("id").asText(),
                        order.path("totalSumm").asText() + paid + (named ? Order.BY_DIALOG : Order.WEAK));
            }
        }
        return linked;
    }

    private OrderReader reader() throws InterruptedException {
        return new OrderReader(crm, broker.bootstrapServers(), NOW);
    }
}
