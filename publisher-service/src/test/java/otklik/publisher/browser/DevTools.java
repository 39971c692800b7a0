package otklik.publisher.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** The browser's DevTools protocol: commands with answers, and events, over one WebSocket. */
final class DevTools implements WebSocket.Listener, AutoCloseable {
    private static final long PATIENCE_S = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<BiConsumer<String, JsonNode>> hearers = new CopyOnWriteArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    DevTools(HttpClient client, URI address) {
        socket = client.newWebSocketBuilder().buildAsync(address, this).join();
    }

    /** The result of a command; an error of the protocol fails. */
    JsonNode call(String method, Map<String, ?> parameters) {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        String command = JSON.valueToTree(Map.of("id", id, "method", method, "params", parameters))
                .toString();
        socket.sendText(command, true).join();
        JsonNode message = answer.orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
        if (message.has("error")) {
            throw new IllegalStateException(
                    method + ": " + message.at("/error/message").asText());
        }
        return message.path("result");
    }

    void hear(BiConsumer<String, JsonNode> hearer) {
        hearers.add(hearer);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            String message = partial.toString();
            partial.setLength(0);
            receive(message);
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private void receive(String text) {
        JsonNode message = read(text);
        if (message.has("id")) {
            waiting.remove(message.get("id").asInt()).complete(message);
        } else {
            hearers.forEach(hearer -> hearer.accept(message.path("method").asText(), message.path("params")));
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
