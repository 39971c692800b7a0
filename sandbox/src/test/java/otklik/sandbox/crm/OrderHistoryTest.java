package otklik.sandbox.crm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderHistoryTest {
    private static final Instant NOON = Instant.parse("2026-11-20T09:00:00Z");

    private final Account account = new Account(CrmOptions.standard());

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void shouldTellOfACreationWithTheWholeOrder() throws Exception {
        put("{'id':1,'number':'1C','status':'new','totalSumm':10,'payments':[]}", NOON);
        JsonNode answer = account.v5("orders/history");

        assertThat(answer.path("generatedAt").isTextual()).isTrue();
        assertThat(answer.at("/pagination/totalCount").asInt()).isEqualTo(1);
        assertThat(answer.at("/history/0/created").asBoolean()).isTrue();
        assertThat(answer.at("/history/0/createdAt").asText()).isEqualTo("2026-11-20 12:00:00");
        assertThat(answer.at("/history/0/order/totalSumm").asInt()).isEqualTo(10);
    }

    @Test
    void shouldTellEachFieldThatChanged() throws Exception {
        put("{'id':1,'status':'new','totalSumm':10,'fullPaidAt':null,'payments':[]}", NOON);
        put(
                "{'id':1,'status':'complete','totalSumm':10,'fullPaidAt':'2026-11-20 12:01:00',"
                        + "'payments':{'5':{'id':5,'type':'cash','status':'paid','amount':10}}}",
                NOON.plusSeconds(60));
        put(
                "{'id':1,'status':'complete','totalSumm':10,'fullPaidAt':'2026-11-20 12:01:00',"
                        + "'payments':{'5':{'id':5,'type':'cash','status':'returned','amount':10}}}",
                NOON.plusSeconds(90));
        JsonNode rows = account.v5("orders/history?filter[sinceId]=1").path("history");

        assertThat(fields(rows)).containsExactly("status", "full_paid_at", "payments", "payments.status");
        assertThat(rows.at("/0/oldValue/code").asText()).isEqualTo("new");
        assertThat(rows.at("/1/oldValue").isNull()).isTrue();
        assertThat(rows.at("/2/payment/id").asLong()).isEqualTo(5);
        assertThat(rows.at("/3/newValue").asText()).isEqualTo("returned");
        assertThat(rows.at("/0/order/id").asLong()).isEqualTo(1);
        assertThat(rows.at("/0/order/totalSumm").isMissingNode()).isTrue();
    }

    @Test
    void shouldTellOfDeletionAndOfMerging() throws Exception {
        put("{'id':1}", NOON);
        put("{'id':2}", NOON);
        put("{'id':3}", NOON);
        account.facts.remove("orders", 1, NOON);
        account.facts.mergeOrders(2, 3, NOON);
        JsonNode rows = account.v5("orders/history?filter[sinceId]=3").path("history");

        assertThat(Account.ids(rows)).containsExactly(4L, 5L);
        assertThat(rows.at("/0/deleted").asBoolean()).isTrue();
        assertThat(rows.at("/0/order/id").asLong()).isEqualTo(1);
        assertThat(rows.at("/1/combinedTo/id").asLong()).isEqualTo(3);
        assertThat(Account.ids(account.v5("orders").path("orders"))).containsExactly(3L);
    }

    @Test
    void shouldNotTellOfNothing() throws Exception {
        put("{'id':1,'status':'new'}", NOON);
        put("{'id':1,'status':'new'}", NOON);

        assertThat(account.v5("orders/history").path("history")).hasSize(1);
    }

    @Test
    void shouldGoOnAfterAnIdButByNoPage() throws Exception {
        for (int id = 1; id <= 50; id++) {
            put("{'id':" + id + "}", NOON.plusSeconds(id));
        }
        assertThat(Account.ids(
                        account.v5("orders/history?limit=20&filter[sinceId]=25").path("history")))
                .hasSize(20)
                .startsWith(26L)
                .isSorted();
        assertThat(account.askV5("orders/history?filter[sinceId]=1&page=2").statusCode())
                .isEqualTo(400);
        assertThat(Account.ids(account.v5("orders/history?page=3").path("history")))
                .hasSize(10);
        assertThat(Account.ids(account.v5(
                                "orders/history?filter[startDate]=2026-11-20 12:00:10&filter[endDate]=2026-11-20 12:00:12")
                        .path("history")))
                .containsExactly(10L, 11L, 12L);
        assertThat(Account.ids(account.v5("orders/history?filter[orderId]=7").path("history")))
                .containsExactly(7L);
    }

    @Test
    void shouldMoveTheOrdersOfACustomerWhoWasMerged() throws Exception {
        account.put("v5customers", "{'id':71,'externalId':'a'}");
        account.put("v5customers", "{'id':72,'externalId':'b'}");
        put("{'id':1,'customer':{'id':71,'externalId':'a','mgCustomerId':5}}", NOON);
        account.facts.mergeCustomers(71, 72, NOON);

        assertThat(Account.ids(account.v5("orders?filter[customerId]=72").path("orders")))
                .containsExactly(1L);
        assertThat(account.v5("customers/history?filter[sinceId]=2")
                        .at("/history/0/combinedTo/id")
                        .asLong())
                .isEqualTo(72);
        assertThat(fields(account.v5("orders/history?filter[sinceId]=1").path("history")))
                .containsExactly("customer");
    }

    private void put(String json, Instant at) {
        account.facts.put("orders", Account.json(json), at);
    }

    private static List<String> fields(JsonNode rows) {
        List<String> fields = new ArrayList<>();
        rows.forEach(row -> fields.add(row.path("field").asText()));
        return fields;
    }
}
