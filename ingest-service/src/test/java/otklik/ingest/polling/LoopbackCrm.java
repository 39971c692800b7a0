package otklik.ingest.polling;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** The lists of the MG Bot API over loopback, with answers that are broken on demand. */
final class LoopbackCrm implements AutoCloseable {
    static final String TOKEN = "right";

    /** An answer in place of the next right one. */
    record Broken(int status, String body) {}

    final Queue<Broken> broken = new ConcurrentLinkedQueue<>();
    private final Map<String, ConcurrentSkipListMap<Long, ObjectNode>> lists = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final boolean descending;

    LoopbackCrm(boolean descending) throws IOException {
        this.descending = descending;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/bot/v1/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void put(String list, ObjectNode row) {
        rows(list).put(row.path("id").asLong(), row);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private ConcurrentSkipListMap<Long, ObjectNode> rows(String list) {
        return lists.computeIfAbsent(list, name -> new ConcurrentSkipListMap<>());
    }

    private void answer(HttpExchange exchange) throws IOException {
        Broken instead = broken.poll();
        boolean allowed = TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Bot-Token"));
        if (instead != null) {
            send(exchange, instead.status(), instead.body());
        } else if (!allowed) {
            send(exchange, 403, "{\"errors\":[\"bad token\"]}");
        } else {
            String list = exchange.getRequestURI().getPath().substring("/api/bot/v1/".length());
            send(exchange, 200, page(list, query(exchange.getRequestURI().getRawQuery())));
        }
    }

    private String page(String list, Map<String, String> query) {
        Instant since = Instant.parse(query.getOrDefault("since", "1970-01-01T00:00:00Z"));
        long sinceId = Long.parseLong(query.getOrDefault("since_id", "0"));
        long untilId = Long.parseLong(query.getOrDefault("until_id", Long.toString(Long.MAX_VALUE)));
        String id = query.get("id");
        Comparator<Map.Entry<Long, ObjectNode>> up = Map.Entry.comparingByKey();
        return rows(list).entrySet().stream()
                .filter(row -> row.getKey() > sinceId && row.getKey() < untilId)
                .filter(row -> id == null || id.equals(row.getKey().toString()))
                .filter(row -> !Instant.parse(row.getValue().path("updated_at").asText("2026-01-01T00:00:00Z"))
                        .isBefore(since))
                .sorted(descending ? up.reversed() : up)
                .limit(Long.parseLong(query.get("limit")))
                .map(row -> row.getValue().toString())
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static Map<String, String> query(String raw) {
        return Arrays.stream(raw.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (a, b) -> b,
                        TreeMap::new));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
