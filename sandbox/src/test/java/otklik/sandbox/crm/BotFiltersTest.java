package otklik.sandbox.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BotFiltersTest {
    private final Account account = new Account(CrmOptions.standard());

    @BeforeEach
    void twoChannels() {
        account.put("channels", "{'id':71,'type':'whatsapp'}");
        account.put("channels", "{'id':72,'type':'instagram'}");
        account.put("customers", "{'id':1,'channel_id':71}");
        account.put("customers", "{'id':2,'channel_id':72}");
        account.put("chats", "{'id':5,'channel':{'id':71,'type':'whatsapp'}}");
        account.put("chats", "{'id':6,'channel':{'id':72,'type':'instagram'}}");
        account.put("messages", "{'id':1,'chat_id':5,'channel_id':71,'type':'text','from':{'id':12,'type':'user'}}");
        account.put("messages", "{'id':2,'chat_id':6,'channel_id':72,'type':'system'}");
        account.put("messages", "{'id':3,'chat_id':6,'channel_id':72,'from':{'id':12,'type':'customer'}}");
        account.put("messages", "{'id':4,'chat_id':6,'channel_id':72,'is_mass_communication':true}");
        account.put("bots", "{'id':9,'is_self':true,'roles':['hidden']}");
    }

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void shouldFilterByTheTypeOfTheChannel() throws Exception {
        assertThat(ids("messages?channel_type=instagram")).containsExactly(2L, 3L);
        assertThat(ids("chats?channel_type=whatsapp")).containsExactly(5L);
        assertThat(ids("customers?channel_type=whatsapp")).containsExactly(1L);
        assertThat(ids("messages?channel_type=avito")).isEmpty();
    }

    @Test
    void shouldTellPersonsOfOneIdApart() throws Exception {
        assertThat(ids("messages?user_id=12")).containsExactly(1L);
        assertThat(ids("messages?customer_id=12")).containsExactly(3L);
    }

    @Test
    void shouldFilterByChatTypeAndIds() throws Exception {
        assertThat(ids("messages?type=system")).containsExactly(2L);
        assertThat(ids("messages?chat_id=6&since_id=2")).containsExactly(3L);
        assertThat(ids("messages?id=3&id=1&id=77")).containsExactly(1L, 3L);
        assertThat(ids("bots?self=1&role=hidden")).containsExactly(9L);
        assertThat(ids("bots?role=distributor")).isEmpty();
    }

    @Test
    void shouldShowBroadcastsOnlyWhenAsked() throws Exception {
        assertThat(ids("messages?include_mass_communication=true&since_id=3")).containsExactly(4L);
        assertThat(ids("messages?include_mass_communication=0&since_id=3")).isEmpty();
    }

    @Test
    void shouldSplitABurstOfOneMomentById() throws Exception {
        for (int id = 10; id < 30; id++) {
            account.put("messages", "{'id':%d,'updated_at':'2026-11-20T10:00:00.5Z'}".formatted(id));
        }

        assertThat(ids("messages?since=2026-11-20T10:00:00.5Z&limit=5")).containsExactly(10L, 11L, 12L, 13L, 14L);
        assertThat(ids("messages?since=2026-11-20T10:00:00.5Z&limit=5&since_id=27"))
                .containsExactly(28L, 29L);
        assertThat(ids("messages?since=2026-11-20T10:00:01Z")).isEmpty();
        assertThat(ids("messages?since=2026-11-20T10:00:01Z&until=2026-11-20T10:00:00Z"))
                .isEmpty();
        assertThat(ids("messages?since_id=20&until_id=5")).isEmpty();
    }

    @Test
    void shouldHoldToALimitOfRequests() throws Exception {
        try (Account limited = new Account(CrmOptions.standard().limited(2, 0))) {
            List<Integer> statuses = new ArrayList<>();
            while (!statuses.contains(429)) {
                statuses.add(limited.get("/api/bot/v1/bots", "X-Bot-Token", limited.crm.botToken())
                        .statusCode());
            }
            assertThat(statuses).hasSizeGreaterThan(2);
            assertThat(limited.crm.botTraffic().perSecond().values()).allMatch(count -> count > 0);
        }
    }

    private List<Long> ids(String list) throws Exception {
        return Account.ids(account.bot(list));
    }
}
