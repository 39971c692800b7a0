package otklik.notifier.sending;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import otklik.notifier.telegram.Outcome;
import otklik.notifier.telegram.TelegramApi;
import otklik.notifier.telegram.TelegramApi.Polled;

/** Asks Telegram what people did, while this process is the one that sends; until interrupted. */
final class Poller implements Runnable {
    private static final Duration WAIT = Duration.ofSeconds(25);
    private static final long PAUSE_MS = 3_000;
    private static final long LONGEST_KEEPING_MS = 60_000;

    private final TelegramApi telegram;
    private final BlockingQueue<Batch> batches = new LinkedBlockingQueue<>();
    private final AtomicReference<OptionalLong> from = new AtomicReference<>(OptionalLong.empty());

    Poller(TelegramApi telegram) {
        this.telegram = telegram;
    }

    /** Begins to ask, or goes on, with the first update that is not known yet. */
    synchronized void listen(long offset) {
        from.set(OptionalLong.of(offset));
        notifyAll();
    }

    void stop() {
        from.set(OptionalLong.empty());
        batches.clear();
    }

    BlockingQueue<Batch> batches() {
        return batches;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                poll(offset());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized long offset() throws InterruptedException {
        while (from.get().isEmpty()) {
            wait();
        }
        return from.get().getAsLong();
    }

    private void poll(long offset) throws InterruptedException {
        Polled polled = telegram.poll(offset, WAIT);
        if (polled.trouble().isPresent()) {
            TimeUnit.MILLISECONDS.sleep(pause(polled.trouble().get()));
        } else if (!polled.updates().isEmpty()) {
            Batch batch = new Batch(polled.updates());
            batches.add(batch);
            if (batch.awaitKept(LONGEST_KEEPING_MS)) {
                answer(batch.notes());
            }
        }
    }

    private static long pause(Outcome trouble) {
        return trouble instanceof Outcome.TooMany tooMany ? tooMany.pause().toMillis() : PAUSE_MS;
    }

    /** Whether a note arrives is of no matter. */
    private void answer(List<Listening.Note> notes) throws InterruptedException {
        for (Listening.Note note : notes) {
            telegram.answer(note.query(), note.text());
        }
    }
}
