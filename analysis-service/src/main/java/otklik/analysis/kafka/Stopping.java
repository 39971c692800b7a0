package otklik.analysis.kafka;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends work at its next pause; an interruption would come in the middle of what a client of Kafka does. */
final class Stopping {
    private final CountDownLatch asked = new CountDownLatch(1);

    void ask() {
        asked.countDown();
    }

    /** @throws InterruptedException as soon as it is asked to stop */
    void pause(Duration time) throws InterruptedException {
        if (asked.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("asked to stop");
        }
    }
}
