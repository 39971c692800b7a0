package otklik.sandbox.crm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiV5Test {
    private final Account account = new Account(CrmOptions.standard());

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void shouldListOrdersNewestFirst() throws Exception {
        for (int id = 1; id <= 45; id++) {
            order(id, "2026-11-20 10:%02d:00".formatted(id));
        }
        order(46, "2026-11-19 10:00:00");
        JsonNode first = account.v5("orders?limit=20");
        JsonNode last = account.v5("orders?limit=20&page=3");

        assertThat(Account.ids(first.path("orders")).subList(0, 2)).containsExactly(45L, 44L);
        assertThat(Account.ids(last.path("orders"))).hasSize(6).endsWith(1L, 46L);
        assertThat(last.at("/pagination/totalCount").asInt()).isEqualTo(46);
    }

    @Test
    void shouldFilterOrders() throws Exception {
        order(1, "2026-11-20 10:00:00");
        order(2, "2026-11-21 10:00:00");
        account.put("orders", "{'id':3,'externalId':'a','createdAt':'2026-11-22 10:00:00','customer':{'id':7}}");

        assertThat(orders("filter[ids][]=1&filter[ids][]=3")).containsExactly(3L, 1L);
        assertThat(orders("filter[ids][0]=1&filter[ids][1]=2")).containsExactly(2L, 1L);
        assertThat(orders("filter[createdAtFrom]=2026-11-20 10:00:01&filter[createdAtTo]=2026-11-22"))
                .containsExactly(2L);
        assertThat(orders("filter[customerId]=7")).containsExactly(3L);
        assertThat(orders("filter[externalIds][]=a")).containsExactly(3L);
    }

    @Test
    void shouldRefuseWithErrorsAsAnObjectOrAsAList() throws Exception {
        HttpResponse<String> limit = account.askV5("orders?limit=30");
        HttpResponse<String> unknown = account.askV5("orders?customerId=7");

        assertThat(limit.statusCode()).isEqualTo(400);
        assertThat(Account.MAPPER.readTree(limit.body()).path("errors").isObject())
                .isTrue();
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(Account.MAPPER.readTree(unknown.body()).path("errors").isArray())
                .isTrue();
        assertThat(account.askV5("orders?filter[createdAtFrom]=now").statusCode())
                .isEqualTo(400);
    }

    @Test
    void shouldIgnoreUnknownParametersWhenLenient() throws Exception {
        try (Account lenient = new Account(CrmOptions.standard().lenient())) {
            assertThat(lenient.askV5("orders?customerId=7").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldFindAnOrderByItsExternalIdUnlessToldOtherwise() throws Exception {
        account.put("orders", "{'id':3,'externalId':'8','createdAt':'2026-11-22 10:00:00','payments':[]}");

        assertThat(account.v5("orders/3?by=id").at("/order/payments").isArray()).isTrue();
        assertThat(account.v5("orders/8").at("/order/id").asLong()).isEqualTo(3);
        assertThat(account.askV5("orders/3").statusCode()).isEqualTo(404);
        assertThat(account.askV5("orders/3?by=number").statusCode()).isEqualTo(400);
        assertThat(account.v5("orders/statuses?ids[]=3").path("orders")).hasSize(1);
    }

    @Test
    void shouldFindCustomersByTheirIdsInMg() throws Exception {
        account.put("v5customers", "{'id':1,'externalId':'c','mgCustomerId':50}");
        account.put("v5customers", "{'id':2,'mgCustomerId':51,'mgCustomers':[{'id':51},{'id':52}]}");

        assertThat(Account.ids(account.v5("customers?filter[mgCustomerId]=50").path("customers")))
                .containsExactly(1L);
        assertThat(Account.ids(account.v5("customers?filter[mgCustomerId]=52").path("customers")))
                .containsExactly(2L);
        assertThat(account.v5("customers/c").at("/customer/id").asLong()).isEqualTo(1);
    }

    @Test
    void shouldGiveReferencesAsMaps() throws Exception {
        account.put("reference/payment-statuses", "{'code':'paid','paymentComplete':true}");
        account.put("reference/payment-statuses", "{'code':'not-paid','paymentComplete':false}");
        JsonNode answer = account.v5("reference/payment-statuses");

        assertThat(answer.at("/paymentStatuses/paid/paymentComplete").asBoolean())
                .isTrue();
        assertThat(answer.path("paymentStatuses")).hasSize(2);
    }

    @Test
    void shouldTellWhatAKeyMayDo() throws Exception {
        HttpResponse<String> answer = account.get("/api/credentials", "X-API-KEY", account.crm.apiKey());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Account.MAPPER.readTree(answer.body()).path("scopes")).isNotEmpty();
        assertThat(Account.MAPPER.readTree(answer.body()).path("sitesAvailable"))
                .isNotEmpty();
    }

    @Test
    void shouldRefuseTheOldKeyWhenItWasChanged() throws Exception {
        String old = account.crm.apiKey();
        account.crm.changeApiKey("renewed");

        assertThat(account.get("/api/v5/orders", "X-API-KEY", old).statusCode()).isEqualTo(403);
        assertThat(account.get("/api/v5/orders", "Accept", "*/*").body()).contains("is missing");
        assertThat(account.get("/api/v5/orders?apiKey=renewed", "Accept", "*/*").statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldAnswerAPageForABrowserWhenTheAccountIsUnknown() throws Exception {
        account.crm.accountKnown(false);

        assertThat(account.askV5("orders").body()).startsWith("<");
    }

    @Test
    void shouldNotKnowChats() throws Exception {
        for (String path : List.of("chats", "customers/chats", "messages", "chats/5/messages")) {
            assertThat(account.askV5(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void shouldAnswer503AboveTheLimitAndCountWhatCame() throws Exception {
        try (Account limited = new Account(CrmOptions.standard().limited(0, 3))) {
            List<Integer> statuses = new ArrayList<>();
            while (!statuses.contains(503)) {
                statuses.add(limited.askV5("orders").statusCode());
            }
            assertThat(statuses).hasSizeGreaterThan(3);
            assertThat(limited.crm.v5Traffic().mostInASecond()).isGreaterThan(3);
            assertThat(limited.crm.v5Traffic().refused()).isEqualTo(1);
            assertThat(limited.crm.botTraffic().total()).isZero();
        }
    }

    private void order(long id, String createdAt) {
        account.put("orders", "{'id':%d,'createdAt':'%s'}".formatted(id, createdAt));
    }

    private List<Long> orders(String query) throws Exception {
        return Account.ids(account.v5("orders?" + query).path("orders"));
    }
}
