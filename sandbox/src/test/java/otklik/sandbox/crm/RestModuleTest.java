package otklik.sandbox.crm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestModuleTest {
    private static final CrmOptions OPTIONS = CrmOptions.standard();

    @Test
    void shouldTellChatsAndWhatWasSaidInThem() throws Exception {
        try (Account account = account(RestOptions.standard())) {
            JsonNode chats = account.v5("customers/chats");
            JsonNode messages = account.v5("messages");

            assertThat(chats.at("/chats/0/id").asLong()).isEqualTo(5);
            assertThat(chats.at("/chats/0/channel").asText()).isEqualTo("whatsapp");
            assertThat(chats.at("/chats/0/clientId").asLong()).isEqualTo(9);
            assertThat(chats.at("/chats/0/managerId").asLong()).isEqualTo(12);
            assertThat(Account.ids(messages.path("messages"))).containsExactly(1L, 2L);
            assertThat(messages.at("/messages/0/direction").asText()).isEqualTo("in");
            assertThat(messages.at("/messages/1/direction").asText()).isEqualTo("out");
            assertThat(messages.at("/messages/1/managerId").asLong()).isEqualTo(12);
            assertThat(messages.at("/messages/0/sentAt").asText()).isEqualTo("2026-11-20T10:00:00+03:00");
        }
    }

    @Test
    void shouldPage() throws Exception {
        try (Account account = account(RestOptions.standard().inDataKey())) {
            JsonNode page = account.v5("messages?page=2&limit=1");

            assertThat(Account.ids(page.path("data"))).containsExactly(2L);
            assertThat(page.at("/pagination/totalPageCount").asInt()).isEqualTo(2);
            assertThat(account.v5("messages?page=3&limit=1").path("data")).isEmpty();
            assertThat(account.askV5("messages?page=0").statusCode()).isEqualTo(400);
            account.facts.remove("messages", 1);
            assertThat(account.v5("messages").path("data")).hasSize(1);
        }
    }

    @Test
    void shouldCallTheSameThingsAsOthersDo() throws Exception {
        try (Account account = account(RestOptions.standard().named(RestNames.SNAKE))) {
            JsonNode message = account.v5("messages").at("/messages/0");

            assertThat(message.path("message_id").asLong()).isEqualTo(1);
            assertThat(message.path("direction").asText()).isEqualTo("incoming");
            assertThat(message.path("body").asText()).isEqualTo("Есть?");
            assertThat(account.v5("customers/chats").at("/chats/0/customer_id").asLong())
                    .isEqualTo(9);
        }
        try (Account account = account(RestOptions.standard().named(RestNames.NESTED))) {
            assertThat(account.v5("messages").at("/messages/1/manager/id").asLong())
                    .isEqualTo(12);
        }
    }

    @Test
    void shouldHaveItsPathsWhereItIsToldTo() throws Exception {
        RestOptions elsewhere = new RestOptions("/module", "/chats", "/said", false, RestNames.CAMEL);
        try (Account account = account(elsewhere)) {
            assertThat(account.get("/module/chats", "X-API-KEY", account.crm.apiKey())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(account.get("/module/said", "X-API-KEY", "guess").statusCode())
                    .isEqualTo(401);
            assertThat(List.of(
                            account.askV5("customers/chats").statusCode(),
                            account.askV5("messages").statusCode()))
                    .containsOnly(404);
        }
    }

    private static Account account(RestOptions options) {
        Account account = new Account(OPTIONS.with(options));
        account.put(
                "chats",
                "{'id':5,'channel':{'id':71,'type':'whatsapp'},'customer':{'id':9,'name':'Анна'},"
                        + "'last_dialog':{'id':7,'closed_at':null,'responsible':{'id':12,'type':'user'}}}");
        account.put(
                "messages",
                "{'id':1,'chat_id':5,'time':'2026-11-20T10:00:00+03:00','content':'Есть?','from':{'id':9,'type':'customer'}}");
        account.put("messages", "{'id':2,'chat_id':5,'content':'Да','from':{'id':12,'type':'user'}}");
        account.put("messages", "{'id':3,'chat_id':5,'type':'system','scope':'private'}");
        account.put("messages", "{'id':4,'chat_id':5,'scope':'private','from':{'id':12,'type':'user'}}");
        account.put("messages", "{'id':6,'chat_id':5,'status':'failed','from':{'id':12,'type':'user'}}");
        return account;
    }
}
