package otklik.sandbox.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebsocketTest {
    private static final String EVENTS = String.join(",", SocketEvents.NAMES);

    private final Account account = new Account(CrmOptions.standard());
    private final Ear ear = new Ear();

    @BeforeEach
    void aChat() {
        account.put("channels", "{'id':71,'type':'whatsapp'}");
        account.put(
                "chats",
                "{'id':5,'channel':{'id':71,'type':'whatsapp'},'customer':{'id':9},'not_read_messages':2,'unread':true,"
                        + "'updated_at':'2026-11-20T10:00:00Z'}");
    }

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void shouldTellOfMessagesAsTheyComeChangeGoAndComeBack() {
        open("events=" + EVENTS);
        String message =
                "{'id':1,'chat_id':5,'channel_id':71,'content':'a','is_edit':%s,'updated_at':'2026-11-20T10:00:00Z'}";
        account.put("messages", message.formatted("false"));
        account.put("messages", message.formatted("true"));
        account.facts.remove("messages", 1);
        account.put("messages", message.formatted("true"));

        await().until(() -> ear.texts.size() == 4);
        assertThat(ear.types())
                .containsExactly("message_new", "message_updated", "message_deleted", "message_restored");
        JsonNode first = ear.event(0);
        assertThat(first.at("/meta/timestamp").asLong()).isPositive();
        assertThat(first.at("/data/message/id").asLong()).isEqualTo(1);
        assertThat(first.at("/data/message/chat/channel/id").asLong()).isEqualTo(71);
        assertThat(first.at("/data/message/chat/not_read_messages_count").asInt())
                .isEqualTo(2);
        assertThat(first.at("/data/message/channel_id").isMissingNode()).isTrue();
        assertThat(first.at("/data/message/updated_at").isMissingNode()).isTrue();
        assertThat(ear.event(1).at("/data/message/edited_at").isTextual()).isTrue();
    }

    @Test
    void shouldTellOfDialogsAndChats() {
        open("events=" + EVENTS);
        account.put("dialogs", "{'id':7,'chat_id':5,'closed_at':null}");
        account.put("dialogs", "{'id':7,'chat_id':5,'closed_at':null,'responsible':{'id':12,'type':'user'}}");
        account.put(
                "dialogs",
                "{'id':7,'chat_id':5,'closed_at':'2026-11-20T10:00:00Z','responsible':{'id':12,'type':'user'}}");
        account.put("chats", "{'id':5}");
        account.put("chats", "{'id':6}");
        account.facts.removeChat(5);

        await().until(() -> ear.texts.size() == 6);
        assertThat(ear.types())
                .containsExactly(
                        "dialog_opened",
                        "dialog_assign",
                        "dialog_closed",
                        "chat_updated",
                        "chat_created",
                        "chats_deleted");
        assertThat(ear.event(1).at("/data/dialog/responsible/id").asLong()).isEqualTo(12);
        assertThat(ear.event(1).at("/data/chat/id").asLong()).isEqualTo(5);
        assertThat(ear.event(5).at("/data/chat_ids/0").asLong()).isEqualTo(5);
        assertThat(account.facts.count("dialogs")).isZero();
    }

    @Test
    void shouldTellOnlyWhatWasAskedFor() {
        open("events=message_new,customer_updated");
        account.put("chats", "{'id':5,'name':'b'}");
        account.put("messages", "{'id':1,'chat_id':5,'is_mass_communication':true}");
        account.put("customers", "{'id':9,'first_name':'Анна'}");

        await().until(() -> ear.texts.size() == 1);
        assertThat(ear.event(0).at("/data/first_name").asText()).isEqualTo("Анна");
    }

    @Test
    void shouldTellOfBroadcastsWhenAsked() {
        open("events=message_new&options=include_mass_communication");
        account.put("messages", "{'id':1,'chat_id':5,'is_mass_communication':true}");

        await().until(() -> ear.texts.size() == 1);
    }

    @Test
    void shouldRefuseWhoHasNoTokenOrAsksForNothing() {
        assertThat(refusal("events=message_new", "guess")).isEqualTo(401);
        assertThat(refusal("", account.crm.botToken())).isEqualTo(400);
        assertThat(refusal("events=", account.crm.botToken())).isEqualTo(400);
        assertThat(refusal("events=message_gone", account.crm.botToken())).isEqualTo(400);
        account.crm.refuseWebsockets(true);
        assertThat(refusal("events=message_new", account.crm.botToken())).isEqualTo(503);
        account.crm.refuseWebsockets(false);
        open("events=message_new");
        assertThat(account.crm.websocketsRefused()).isEqualTo(5);
        assertThat(account.crm.websocketsOpened()).isEqualTo(1);
    }

    @Test
    void shouldDropWithoutAWord() {
        open("events=message_new");
        account.crm.dropWebsockets();

        await().until(() -> ear.ended);
        await().until(() -> account.crm.websockets() == 0);
        assertThat(ear.status).isEqualTo(1006);
    }

    @Test
    void shouldSendWhatIsOddWhenTold() {
        open("events=message_new");
        account.crm.socketFaults().next(1, SocketFault.DUPLICATE);
        account.crm.socketFaults().next(1, SocketFault.LOSE);
        account.crm.socketFaults().next(1, SocketFault.UNKNOWN_TYPE);
        account.crm.socketFaults().next(1, SocketFault.CUT_TEXT);
        for (int id = 1; id <= 4; id++) {
            account.put("messages", "{'id':%d,'chat_id':5}".formatted(id));
        }

        await().until(() -> ear.texts.size() == 6);
        assertThat(ear.texts.get(0)).isEqualTo(ear.texts.get(1));
        assertThat(SocketEvents.NAMES).doesNotContain(ear.event(2).path("type").asText());
        assertThat(ear.event(3).at("/data/message/id").asLong()).isEqualTo(3);
        assertThatThrownBy(() -> ear.event(4)).isInstanceOf(UncheckedIOException.class);
        assertThat(ear.event(5).at("/data/message/id").asLong()).isEqualTo(4);
        assertThat(account.crm.eventsSent()).isEqualTo(6);
    }

    @Test
    void shouldBreakTheStreamWithWhatIsNoFrame() {
        open("events=message_new");
        account.crm.socketFaults().next(1, SocketFault.NO_FRAME);
        account.put("messages", "{'id':1,'chat_id':5}");

        await().until(() -> ear.ended);
        assertThat(ear.texts).isEmpty();
    }

    @Test
    void shouldDropInTheMiddleOfWhatHappensAndNotReplayIt() {
        open("events=message_new");
        account.crm.socketFaults().next(1, SocketFault.DROP);
        account.put("messages", "{'id':1,'chat_id':5}");
        await().until(() -> ear.ended && account.crm.websockets() == 0);
        open("events=message_new");
        account.put("messages", "{'id':2,'chat_id':5}");

        await().until(() -> ear.texts.size() == 1);
        assertThat(ear.event(0).at("/data/message/id").asLong()).isEqualTo(2);
    }

    private void open(String query) {
        connect(query, account.crm.botToken());
        await().until(() -> account.crm.websockets() == 1);
    }

    private int refusal(String query, String token) {
        try {
            connect(query, token);
            return 101;
        } catch (CompletionException e) {
            return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
        }
    }

    private void connect(String query, String token) {
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("X-Bot-Token", token)
                .buildAsync(URI.create(account.crm.url().replace("http", "ws") + "/api/bot/v1/ws?" + query), ear)
                .join();
    }

    /** Hears all texts, and the end. */
    private static final class Ear implements WebSocket.Listener {
        final List<String> texts = new CopyOnWriteArrayList<>();
        private final StringBuilder part = new StringBuilder();
        volatile int status;
        volatile boolean ended;

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                texts.add(part.toString());
                part.setLength(0);
            }
            return WebSocket.Listener.super.onText(socket, data, last);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            this.status = status;
            ended = true;
            return WebSocket.Listener.super.onClose(socket, status, reason);
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            ended = true;
        }

        JsonNode event(int index) {
            try {
                return Account.MAPPER.readTree(texts.get(index));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        List<String> types() {
            return texts.stream()
                    .map(text -> event(texts.indexOf(text)).path("type").asText())
                    .toList();
        }
    }
}
