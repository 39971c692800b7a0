package otklik.notifier.sending;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import otklik.notifier.outbox.Decision;
import otklik.notifier.report.Asked;

/** Somebody wants a report now. Either the courier takes it up, or it is withdrawn: never both. */
final class Request {
    private final Asked asked;
    private final boolean again;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CompletableFuture<Decision> answer = new CompletableFuture<>();

    Request(Asked asked, boolean again) {
        this.asked = asked;
        this.again = again;
    }

    Asked asked() {
        return asked;
    }

    boolean again() {
        return again;
    }

    /** False when it was withdrawn. */
    boolean take() {
        return taken.compareAndSet(false, true);
    }

    void answer(Decision decision) {
        answer.complete(decision);
    }

    void giveUp() {
        answer.cancel(false);
    }

    /** Empty when it was withdrawn after this long, or given up. */
    Optional<Decision> await(Duration longest) throws InterruptedException {
        try {
            return Optional.of(answer.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return take() ? Optional.empty() : await(longest);
        } catch (CancellationException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
