package otklik.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/**
 * Serves a stand-in and lets its calls fail as {@link Faults} say. It listens on loopback, or where {@code OTKLIK_BIND}
 * of the environment says: a name of this machine that its callers know, as in a network of containers.
 */
public final class StandInServer implements AutoCloseable {
    private static final String HOST =
            Optional.ofNullable(System.getenv("OTKLIK_BIND")).orElse("127.0.0.1");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8, StandInServer::daemon);
    private final Faults faults;

    /** @param port 0 for any free one */
    public StandInServer(int port, Faults faults, Function<Call, Answer> service, Function<Fault, Answer> refusal) {
        this.faults = faults;
        try {
            server = HttpServer.create(new InetSocketAddress(HOST, port), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(HOST + ":" + port + " cannot be listened on", e);
        }
        server.createContext("/", exchange -> handle(exchange, service, refusal));
        server.setExecutor(threads);
        server.start();
    }

    public String url() {
        return "http://" + HOST + ":" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange, Function<Call, Answer> service, Function<Fault, Answer> refusal)
            throws IOException {
        try (exchange) {
            Call call = call(exchange);
            Optional<Fault> fault = "/".equals(call.path()) ? Optional.empty() : faults.draw();
            if (fault.isEmpty()) {
                send(exchange, service.apply(call));
                return;
            }
            switch (fault.get()) {
                case DROP_BEFORE -> {}
                case DROP_AFTER -> service.apply(call);
                case TRUNCATED -> send(exchange, service.apply(call).cutInHalf());
                case SLOW -> {
                    Answer late = service.apply(call);
                    LockSupport.parkNanos(faults.slowness().toNanos());
                    send(exchange, late);
                }
                default -> send(exchange, refusal.apply(fault.get()));
            }
        } catch (RuntimeException e) {
            send(
                    exchange,
                    Answer.json(
                            500,
                            "{\"errors\":[\"stand-in failed: " + e.getClass().getSimpleName() + "\"]}"));
            throw e;
        }
    }

    private static Call call(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query(exchange.getRequestURI().getRawQuery()),
                headers,
                body(exchange, headers));
    }

    private static byte[] body(HttpExchange exchange, Map<String, String> headers) throws IOException {
        try (InputStream raw = exchange.getRequestBody()) {
            return "gzip".equalsIgnoreCase(headers.get("content-encoding"))
                    ? new GZIPInputStream(raw).readAllBytes()
                    : raw.readAllBytes();
        }
    }

    private static Map<String, List<String>> query(String raw) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (raw == null || raw.isEmpty()) {
            return query;
        }
        for (String pair : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            query.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                    .add(parts.length == 2 ? decoded(parts[1]) : "");
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "stand-in");
        thread.setDaemon(true);
        return thread;
    }
}
