package otklik.publisher.live;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import otklik.publisher.board.BoardRules;
import otklik.publisher.board.Facts;
import otklik.publisher.board.Freshness.Reading;
import otklik.publisher.board.Look;
import otklik.publisher.text.Part;

/** The facts as they are now, between the thread that reads the topics and those that ask. */
public final class BoardState {
    private final BoardRules rules;
    private final Clock clock;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, List<Part>> words = new ConcurrentHashMap<>();
    private final AtomicLong nowVersion = new AtomicLong();
    private final AtomicLong figuresVersion = new AtomicLong();
    private Facts facts = new Facts();
    private volatile Reading reading = new Reading(0, 0, false, Optional.of("waiting for Kafka"));

    public BoardState(BoardRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    public <T> T look(Function<Look, T> question) {
        lock.readLock().lock();
        try {
            return question.apply(
                    new Look(facts, rules, reading, words, clock.instant().getEpochSecond()));
        } finally {
            lock.readLock().unlock();
        }
    }

    public BoardRules rules() {
        return rules;
    }

    public Reading reading() {
        return reading;
    }

    /** Grows when who waits, today's figures or alerts change. */
    public long nowVersion() {
        return nowVersion.get();
    }

    /** Grows when any figure changes. */
    public long figuresVersion() {
        return figuresVersion.get();
    }

    /** From here on all is read anew. */
    void restart() {
        lock.writeLock().lock();
        try {
            facts = new Facts();
            words.clear();
        } finally {
            lock.writeLock().unlock();
        }
    }

    void change(Consumer<Facts> change) {
        lock.writeLock().lock();
        try {
            change.accept(facts);
        } finally {
            lock.writeLock().unlock();
        }
    }

    void changed(boolean now, boolean figures) {
        if (now) {
            nowVersion.incrementAndGet();
        }
        if (figures) {
            figuresVersion.incrementAndGet();
        }
    }

    void reading(Reading progress) {
        reading = progress;
    }

    Map<String, List<Part>> words() {
        return words;
    }
}
