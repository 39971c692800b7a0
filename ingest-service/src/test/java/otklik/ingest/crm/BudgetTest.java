package otklik.ingest.crm;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Budget budget = new Budget(50);
    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void stop() {
        threads.forEach(Thread::interrupt);
    }

    @Test
    void shouldLetHistoryThroughWhileThereIsAlwaysSomethingLive() {
        for (int i = 0; i < 4; i++) {
            start(() -> {
                while (true) {
                    budget.take(Urgency.LIVE);
                }
            });
        }
        await().atMost(LONG).until(() -> budget.sent() > 10);
        Thread history = start(() -> {
            for (int i = 0; i < 5; i++) {
                budget.take(Urgency.HISTORY);
            }
        });
        await().atMost(LONG).until(() -> !history.isAlive());
        long sent = budget.sent();
        await().atMost(LONG).until(() -> budget.sent() > sent + 5);
    }

    /** Waits for its turn, and ends by an interrupt. */
    private interface Work {
        void run() throws InterruptedException;
    }

    private Thread start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        threads.add(thread);
        thread.start();
        return thread;
    }
}
