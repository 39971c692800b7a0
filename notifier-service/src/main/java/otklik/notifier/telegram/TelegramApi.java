package otklik.notifier.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLHandshakeException;
import otklik.notifier.routing.Place;

/** Calls the Bot API; never repeats a call by itself. Safe for many threads. */
public final class TelegramApi {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI root;
    private final String token;
    private final Duration timeout;
    private final Line line;

    /** @param timeout for an answer; a call that takes longer has an unknown outcome */
    public TelegramApi(URI root, String token, Duration timeout) {
        this.root = root;
        this.token = token;
        this.timeout = timeout;
        ExecutorService threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "telegram");
            thread.setDaemon(true);
            return thread;
        });
        this.line = new Line(threads);
    }

    /** @param silent without a sound */
    public Outcome send(Place place, Content content, boolean silent) throws InterruptedException {
        ObjectNode fields = addressed(place.chat());
        if (place.thread() > 0) {
            fields.put("message_thread_id", place.thread());
        }
        if (silent) {
            fields.put("disable_notification", true);
        }
        return withMarkup(fields, content, this::post);
    }

    /** Puts the content in the place of what the message shows; asked for again, it changes nothing. */
    public Outcome edit(String chat, long messageId, Content content) throws InterruptedException {
        ObjectNode fields = addressed(chat).put("message_id", messageId);
        return withMarkup(
                fields,
                content,
                (body, shown) -> call(shown.hasPicture() ? "editMessageCaption" : "editMessageText", body, timeout));
    }

    /** Asks whether the chat lets the bot in. */
    public Outcome typing(String chat) throws InterruptedException {
        return call("sendChatAction", addressed(chat).put("action", "typing"), timeout);
    }

    /** Asks whether the token is good. */
    public Outcome me() throws InterruptedException {
        return call("getMe", JsonNodeFactory.instance.objectNode(), timeout);
    }

    /** Lets a pressed button come to rest. */
    public Outcome answer(String query, String text) throws InterruptedException {
        ObjectNode fields = JsonNodeFactory.instance
                .objectNode()
                .put("callback_query_id", query)
                .put("text", text);
        return call("answerCallbackQuery", fields, PATIENCE);
    }

    /**
     * What people did since.
     *
     * @param offset the first update that is not known yet; those before it are forgotten
     * @param wait how long Telegram may wait for something to happen
     */
    public Polled poll(long offset, Duration wait) throws InterruptedException {
        ObjectNode fields =
                JsonNodeFactory.instance.objectNode().put("offset", offset).put("timeout", wait.toSeconds());
        fields.putArray("allowed_updates").add("message").add("callback_query");
        try {
            HttpResponse<String> answer = line.client().send(json("getUpdates", fields, wait.plus(PATIENCE)), text());
            return polled(answer);
        } catch (IOException e) {
            line.drop();
            return new Polled(List.of(), Optional.of(lost(e)));
        }
    }

    /** @param trouble why there are none */
    public record Polled(List<Update> updates, Optional<Outcome> trouble) {}

    private interface Posting {
        Outcome post(ObjectNode fields, Content content) throws InterruptedException;
    }

    /** A text without its markup is better than none. */
    private static Outcome withMarkup(ObjectNode fields, Content content, Posting posting) throws InterruptedException {
        if (!content.buttons().isEmpty()) {
            fields.set("reply_markup", keyboard(content.buttons()));
        }
        String name = content.hasPicture() ? "caption" : "text";
        if (!content.hasPicture()) {
            fields.putObject("link_preview_options").put("is_disabled", true);
        }
        Outcome outcome =
                posting.post(fields.deepCopy().put(name, content.html()).put("parse_mode", "HTML"), content);
        return outcome instanceof Outcome.BadMarkup
                ? posting.post(fields.put(name, content.plain()), content)
                : outcome;
    }

    private Outcome post(ObjectNode fields, Content content) throws InterruptedException {
        if (!content.hasPicture()) {
            return call("sendMessage", fields, timeout);
        }
        byte[] form = Multipart.of(fields, "photo", content.pictureName(), content.picture());
        return call(request("sendPhoto", timeout)
                .header("Content-Type", "multipart/form-data; boundary=" + Multipart.BOUNDARY)
                .POST(BodyPublishers.ofByteArray(form))
                .build());
    }

    private Outcome call(String method, ObjectNode fields, Duration longest) throws InterruptedException {
        return call(json(method, fields, longest));
    }

    private Outcome call(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> answer = line.client().send(request, text());
            return Reply.read(answer.statusCode(), answer.body());
        } catch (IOException e) {
            line.drop();
            return lost(e);
        }
    }

    private HttpRequest json(String method, ObjectNode fields, Duration longest) {
        BodyPublisher body = BodyPublishers.ofString(fields.toString());
        return request(method, longest)
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
    }

    private HttpRequest.Builder request(String method, Duration longest) {
        return HttpRequest.newBuilder(URI.create(root + "/bot" + token + "/" + method))
                .timeout(longest);
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString();
    }

    private static Polled polled(HttpResponse<String> answer) {
        Optional<JsonNode> result = Reply.json(answer.body())
                .filter(json -> json.path("ok").asBoolean())
                .map(json -> json.path("result"));
        if (result.isEmpty()) {
            return new Polled(List.of(), Optional.of(Reply.read(answer.statusCode(), answer.body())));
        }
        List<Update> updates = new ArrayList<>();
        result.get().forEach(update -> updates.add(Update.of(update)));
        return new Polled(updates, Optional.empty());
    }

    private static ObjectNode addressed(String chat) {
        return JsonNodeFactory.instance.objectNode().put("chat_id", chat);
    }

    private static ObjectNode keyboard(List<Button> buttons) {
        ObjectNode markup = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = markup.putArray("inline_keyboard");
        buttons.forEach(
                button -> rows.addArray().addObject().put("text", button.text()).put("callback_data", button.data()));
        return markup;
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
