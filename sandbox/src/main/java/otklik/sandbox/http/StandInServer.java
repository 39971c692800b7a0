package otklik.sandbox.http;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Serves a stand-in and lets its calls fail as {@link Faults} say. It listens on loopback, or where {@code OTKLIK_BIND}
 * of the environment says: a name of this machine that its callers know, as in a network of containers.
 */
public final class StandInServer implements AutoCloseable {
    private static final String HOST =
            Optional.ofNullable(System.getenv("OTKLIK_BIND")).orElse("127.0.0.1");
    /** A list of a hundred ids in a query must fit. */
    private static final int LONGEST_LINE = 1 << 16;

    private final Vertx vertx = Vertx.vertx(new VertxOptions()
            .setEventLoopPoolSize(1)
            .setWorkerPoolSize(1)
            .setInternalBlockingPoolSize(1)
            .setUseDaemonThread(true)
            .setFileSystemOptions(
                    new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
    private final ExecutorService threads = Executors.newFixedThreadPool(8, StandInServer::daemon);
    private final Faults faults;
    private final Function<Call, Optional<Answer>> gate;
    private final Function<Call, Answer> service;
    private final Function<Fault, Answer> refusal;
    private final Sockets sockets;
    private final HttpServer server;

    /** @param port 0 for any free one */
    public StandInServer(int port, Faults faults, Function<Call, Answer> service, Function<Fault, Answer> refusal) {
        this(port, faults, call -> Optional.empty(), service, refusal, Sockets.none());
    }

    /**
     * One that opens websockets, too; their opening meets no faults.
     *
     * @param gate sees every call first, those that are to fail too, and may answer in the place of all else
     */
    public StandInServer(
            int port,
            Faults faults,
            Function<Call, Optional<Answer>> gate,
            Function<Call, Answer> service,
            Function<Fault, Answer> refusal,
            Sockets sockets) {
        this.faults = faults;
        this.gate = gate;
        this.service = service;
        this.refusal = refusal;
        this.sockets = sockets;
        this.server = listen(port);
    }

    public String url() {
        return "http://" + HOST + ":" + server.actualPort();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private HttpServer listen(int port) {
        HttpServerOptions options = new HttpServerOptions()
                .setHost(HOST)
                .setPort(port)
                .setHttp2ClearTextEnabled(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setMaxInitialLineLength(LONGEST_LINE)
                .setMaxHeaderSize(LONGEST_LINE);
        try {
            return vertx.createHttpServer(options)
                    .requestHandler(this::receive)
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            close();
            throw new UncheckedIOException(HOST + ":" + port + " cannot be listened on", new IOException(e.getCause()));
        }
    }

    private void receive(HttpServerRequest request) {
        if (sockets.wants(request)) {
            sockets.accept(request);
            return;
        }
        request.body().onSuccess(body -> {
            if (!threads.isShutdown()) {
                threads.execute(() -> handle(new Exchange(request), body.getBytes()));
            }
        });
    }

    private void handle(Exchange exchange, byte[] body) {
        try {
            Call call = exchange.call(body);
            Optional<Answer> stopped = gate.apply(call);
            if (stopped.isPresent()) {
                exchange.send(stopped.get());
            } else {
                answer(exchange, call);
            }
        } catch (RuntimeException e) {
            exchange.send(Answer.json(
                    500, "{\"errors\":[\"stand-in failed: " + e.getClass().getSimpleName() + "\"]}"));
            throw e;
        }
    }

    private void answer(Exchange exchange, Call call) {
        Optional<Fault> fault = "/".equals(call.path()) ? Optional.empty() : faults.draw();
        if (fault.isEmpty()) {
            exchange.send(service.apply(call));
        } else {
            fail(exchange, call, fault.get());
        }
    }

    private void fail(Exchange exchange, Call call, Fault fault) {
        switch (fault) {
            case DROP_BEFORE -> exchange.drop();
            case DROP_AFTER -> {
                service.apply(call);
                exchange.drop();
            }
            case DROP_MIDDLE -> exchange.sendHalfAndDrop(service.apply(call));
            case TRUNCATED -> exchange.send(service.apply(call).cutInHalf());
            case SLOW -> {
                Answer late = service.apply(call);
                LockSupport.parkNanos(faults.slowness().toNanos());
                exchange.send(late);
            }
            case SLOW_BODY -> exchange.sendSlowly(service.apply(call), faults.slowness());
            case EMPTY_200 -> exchange.send(Answer.json(200, ""));
            default -> exchange.send(refusal.apply(fault));
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "stand-in");
        thread.setDaemon(true);
        return thread;
    }
}
