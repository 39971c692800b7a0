package otklik.notifier.telegram;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * Connections that are young: one that was idle for long may be dead, and then nobody knows whether a call went out on it.
 */
final class Line {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final long OLDEST_NANOS = Duration.ofSeconds(15).toNanos();

    private final Executor threads;
    private HttpClient client;
    private long madeAt;

    Line(Executor threads) {
        this.threads = threads;
    }

    synchronized HttpClient client() {
        long now = System.nanoTime();
        if (client == null || now - madeAt > OLDEST_NANOS) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .executor(threads)
                    .build();
            madeAt = now;
        }
        return client;
    }

    /** The next call gets connections of its own. */
    synchronized void drop() {
        client = null;
    }
}
