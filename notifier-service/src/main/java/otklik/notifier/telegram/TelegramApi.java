package otklik.notifier.telegram;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;

/** Calls the Bot API for one chat; never repeats a call by itself. */
public final class TelegramApi {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final URI root;
    private final String token;
    private final String chatId;
    private final Duration timeout;

    /** @param timeout for an answer; a call that takes longer has an unknown outcome */
    public TelegramApi(URI root, String token, String chatId, Duration timeout) {
        this.root = root;
        this.token = token;
        this.chatId = chatId;
        this.timeout = timeout;
    }

    public Outcome sendHtml(String html) throws InterruptedException {
        return call("sendMessage", message(html).put("parse_mode", "HTML"));
    }

    public Outcome sendPlain(String text) throws InterruptedException {
        return call("sendMessage", message(text));
    }

    /** Asks whether the token is good, then whether the bot sees the chat; empty when all is well. */
    public Optional<String> problem() throws InterruptedException {
        Outcome bot = call("getMe", JsonNodeFactory.instance.objectNode());
        Outcome chat = bot instanceof Outcome.Sent
                ? call("getChat", JsonNodeFactory.instance.objectNode().put("chat_id", chatId))
                : bot;
        return chat instanceof Outcome.Sent ? Optional.empty() : Optional.of(chat.reason());
    }

    private ObjectNode message(String text) {
        ObjectNode message =
                JsonNodeFactory.instance.objectNode().put("chat_id", chatId).put("text", text);
        message.putObject("link_preview_options").put("is_disabled", true);
        return message;
    }

    /** A connection of its own each time: a kept one may be dead, and then nobody knows whether the call went out. */
    private Outcome call(String method, ObjectNode body) throws InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + "/bot" + token + "/" + method))
                .header("Content-Type", "application/json")
                .timeout(timeout)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return Reply.read(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return lost(e);
        }
    }

    private static Outcome lost(IOException failure) {
        boolean never = failure instanceof ConnectException
                || failure instanceof HttpConnectTimeoutException
                || failure instanceof SSLHandshakeException
                || failure.getCause() instanceof UnresolvedAddressException;
        return never
                ? new Outcome.NeverSent("Telegram cannot be reached (" + name(failure) + ")")
                : new Outcome.Unknown("Telegram's answer was lost (" + name(failure) + ")");
    }

    /** The message of the failure could hold the address, and the address holds the token. */
    private static String name(IOException failure) {
        return failure.getClass().getSimpleName();
    }
}
