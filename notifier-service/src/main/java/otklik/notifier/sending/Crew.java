package otklik.notifier.sending;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that wait for others: for Telegram, and for figures to be read. */
final class Crew implements AutoCloseable {
    private final ExecutorService callers = threads(24, "caller");
    private final ExecutorService writer = threads(1, "writer");

    ExecutorService callers() {
        return callers;
    }

    ExecutorService writer() {
        return writer;
    }

    @Override
    public void close() {
        callers.shutdownNow();
        writer.shutdownNow();
    }

    private static ExecutorService threads(int most, String name) {
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(most, most, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
