package otklik.notifier.sending;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import otklik.notifier.telegram.Update;

/** What people did, on its way from the one who asks Telegram to the one who keeps the outbox. */
final class Batch {
    private final List<Update> updates;
    private final CountDownLatch kept = new CountDownLatch(1);
    private volatile List<Listening.Note> notes = List.of();

    Batch(List<Update> updates) {
        this.updates = List.copyOf(updates);
    }

    List<Update> updates() {
        return updates;
    }

    /** What people get to see, once it is kept. */
    List<Listening.Note> notes() {
        return notes;
    }

    void done(List<Listening.Note> shown) {
        notes = List.copyOf(shown);
        kept.countDown();
    }

    /** Only then may Telegram forget them. */
    boolean awaitKept(long longestMs) throws InterruptedException {
        return kept.await(longestMs, TimeUnit.MILLISECONDS);
    }
}
