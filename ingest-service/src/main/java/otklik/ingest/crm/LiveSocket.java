package otklik.ingest.crm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Keeps a websocket to the Bot API open for as long as it is wanted, and opens it again when it is lost. A refused token
 * is left to the requests to tell; what is said through the socket is only handed on.
 */
public final class LiveSocket implements Runnable {
    private static final Logger LOG = Logger.getLogger(LiveSocket.class);
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PING_EVERY = Duration.ofSeconds(20);
    private static final Duration SILENCE = Duration.ofSeconds(50);
    /** One that lived so long was no failure. */
    private static final Duration GOOD = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final Random random = new Random();
    private final URI address;
    private final String token;
    private final Budget budget;
    private final BooleanSupplier wanted;
    private final Ear ear;
    private int failures;

    /**
     * @param url of the MessageGateway
     * @param events that are asked for
     * @param wanted asked again and again
     */
    public LiveSocket(
            URI url, String token, Collection<String> events, Budget budget, BooleanSupplier wanted, Ear ear) {
        String root = BotApi.root(url).toString();
        this.address = URI.create(root.replaceFirst("^http", "ws") + "/ws?events=" + String.join(",", events));
        this.token = token;
        this.budget = budget;
        this.wanted = wanted;
        this.ear = ear;
    }

    /** Hears what comes through the socket, one at a time. */
    public interface Ear {
        /** What was said while it was closed is lost. */
        void opened();

        void closed();

        void text(String text);

        /** Something came that is no text. */
        void broken();
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (wanted.getAsBoolean()) {
                    connection();
                } else {
                    Thread.sleep(LOOK.toMillis());
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped");
        }
    }

    private void connection() throws InterruptedException {
        budget.take(Urgency.LIVE);
        Talk talk = new Talk(ear);
        CompletableFuture<WebSocket> opening = http.newWebSocketBuilder()
                .connectTimeout(CONNECT)
                .header("X-Bot-Token", token)
                .buildAsync(address, talk);
        long began = System.nanoTime();
        Duration pause;
        try {
            stay(opening.get(), talk);
            failures = System.nanoTime() - began > GOOD.toNanos() ? 1 : failures + 1;
            pause = backOff();
        } catch (ExecutionException e) {
            failures++;
            LOG.debugf(
                    "the websocket is not opened (%s)", e.getCause().getClass().getSimpleName());
            pause = e.getCause() instanceof WebSocketHandshakeException refused
                    ? refused(refused.getResponse())
                    : backOff();
        } finally {
            opening.cancel(true);
        }
        Thread.sleep(pause.toMillis());
    }

    private void stay(WebSocket socket, Talk talk) throws InterruptedException {
        LOG.info("the websocket is open");
        ear.opened();
        long pinged = System.nanoTime();
        try {
            while (wanted.getAsBoolean() && !talk.ended(LOOK) && !talk.isSilent(SILENCE)) {
                if (System.nanoTime() - pinged > PING_EVERY.toNanos()) {
                    socket.sendPing(ByteBuffer.allocate(0));
                    pinged = System.nanoTime();
                }
            }
            LOG.info("the websocket is closed, changes are found by polling alone");
        } finally {
            socket.abort();
            ear.closed();
        }
    }

    private Duration refused(HttpResponse<?> response) {
        return Retry.passing(response.statusCode())
                ? response.headers()
                        .firstValue("Retry-After")
                        .flatMap(asked -> Retry.asked(asked, Instant.now()))
                        .orElseGet(this::backOff)
                : Retry.REFUSED;
    }

    private Duration backOff() {
        return Retry.backOff(failures, random.nextDouble());
    }

    /** One connection's life. */
    private static final class Talk implements WebSocket.Listener {
        /** A text longer than this many characters is not one of ours. */
        private static final int LONGEST = 4_000_000;

        private final Ear ear;
        private final CompletableFuture<Void> end = new CompletableFuture<>();
        private final StringBuilder text = new StringBuilder();
        private volatile long heard = System.nanoTime();
        private boolean tooLong;

        Talk(Ear ear) {
            this.ear = ear;
        }

        /** Waits for the end, but no longer than this. */
        boolean ended(Duration longest) throws InterruptedException {
            try {
                end.get(longest.toMillis(), TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException e) {
                return false;
            } catch (ExecutionException e) {
                return true;
            }
        }

        boolean isSilent(Duration tooLong) {
            return System.nanoTime() - heard > tooLong.toNanos();
        }

        @Override
        public CompletableFuture<?> onText(WebSocket socket, CharSequence part, boolean last) {
            tooLong |= text.length() + part.length() > LONGEST;
            if (!tooLong) {
                text.append(part);
            }
            if (last) {
                told();
            }
            return next(socket);
        }

        private void told() {
            String whole = text.toString();
            text.setLength(0);
            if (tooLong) {
                ear.broken();
            } else {
                ear.text(whole);
            }
            tooLong = false;
        }

        @Override
        public CompletableFuture<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            if (last) {
                ear.broken();
            }
            return next(socket);
        }

        @Override
        public CompletableFuture<?> onPong(WebSocket socket, ByteBuffer message) {
            return next(socket);
        }

        @Override
        public CompletableFuture<?> onClose(WebSocket socket, int status, String reason) {
            end.complete(null);
            return null;
        }

        /** Bytes that make no frame end the connection, as a lost one does. */
        @Override
        public void onError(WebSocket socket, Throwable error) {
            if (error instanceof IOException && error.getCause() instanceof java.net.ProtocolException
                    || error instanceof java.net.ProtocolException) {
                ear.broken();
            }
            end.complete(null);
        }

        private CompletableFuture<?> next(WebSocket socket) {
            heard = System.nanoTime();
            socket.request(1);
            return null;
        }
    }
}
