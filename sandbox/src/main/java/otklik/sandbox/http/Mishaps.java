package otklik.sandbox.http;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;

/** Decides what goes wrong next: a queue first, then a share of all. Safe for many threads. */
public final class Mishaps<M> {
    private final Queue<M> next = new ArrayDeque<>();
    private final Random random;
    private double rate;
    private List<M> mix = List.of();

    public Mishaps(long seed) {
        this.random = new Random(seed);
    }

    /** The next {@code count} go wrong so. */
    public synchronized void next(int count, M mishap) {
        for (int i = 0; i < count; i++) {
            next.add(mishap);
        }
    }

    /** This share of all goes wrong, evenly by these. */
    public synchronized void rate(double share, List<M> mishaps) {
        rate = share;
        mix = List.copyOf(mishaps);
    }

    public synchronized void clear() {
        next.clear();
        rate = 0;
    }

    public synchronized Optional<M> draw() {
        if (!next.isEmpty()) {
            return Optional.of(next.remove());
        }
        return rate > 0 && random.nextDouble() < rate
                ? Optional.of(mix.get(random.nextInt(mix.size())))
                : Optional.empty();
    }
}
