package otklik.sandbox.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Decides which call fails and how: a queue for the next calls, then a share of all. Safe for many threads. */
public final class Faults {
    private final Mishaps<Fault> mishaps;
    private volatile Duration slowness = Duration.ofSeconds(2);

    public Faults(long seed) {
        this.mishaps = new Mishaps<>(seed);
    }

    /** The next {@code count} calls fail so. */
    public void next(int count, Fault fault) {
        mishaps.next(count, fault);
    }

    /** This share of all calls fails, evenly by these. */
    public void rate(double share, Fault... faults) {
        mishaps.rate(share, List.of(faults));
    }

    public void slowness(Duration duration) {
        slowness = duration;
    }

    public void clear() {
        mishaps.clear();
    }

    /** Whether the next call fails, for callers that know only one way of failing. */
    public boolean fails() {
        return draw().isPresent();
    }

    Duration slowness() {
        return slowness;
    }

    Optional<Fault> draw() {
        return mishaps.draw();
    }
}
