package otklik.sandbox.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;

/** Decides which call fails and how: a queue for the next calls, then a share of all. Safe for many threads. */
public final class Faults {
    private final Queue<Fault> next = new ArrayDeque<>();
    private final Random random;
    private double rate;
    private List<Fault> mix = List.of();
    private Duration slowness = Duration.ofSeconds(2);

    public Faults(long seed) {
        this.random = new Random(seed);
    }

    /** The next {@code count} calls fail so. */
    public synchronized void next(int count, Fault fault) {
        for (int i = 0; i < count; i++) {
            next.add(fault);
        }
    }

    /** This share of all calls fails, evenly by these. */
    public synchronized void rate(double share, Fault... faults) {
        rate = share;
        mix = List.of(faults);
    }

    public synchronized void slowness(Duration duration) {
        slowness = duration;
    }

    public synchronized void clear() {
        next.clear();
        rate = 0;
    }

    synchronized Duration slowness() {
        return slowness;
    }

    synchronized Optional<Fault> draw() {
        if (!next.isEmpty()) {
            return Optional.of(next.remove());
        }
        return rate > 0 && random.nextDouble() < rate
                ? Optional.of(mix.get(random.nextInt(mix.size())))
                : Optional.empty();
    }
}
