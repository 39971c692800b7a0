package otklik.publisher.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Slows down who guesses passwords: after five wrong ones each next must wait twice as long, up to half a minute. */
final class Guesses {
    private static final int FREE = 5;
    private static final long LONGEST_PAUSE_SEC = 30;
    private static final int MOST_ADDRESSES = 1_000;

    private record Tries(int wrong, Instant nextAt) {}

    private final Clock clock;
    private final Map<String, Tries> byAddress = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    Guesses(Clock clock) {
        this.clock = clock;
    }

    /** Seconds until the next guess is looked at. */
    synchronized long pauseSec(String address) {
        Tries tries = byAddress.get(address);
        if (tries == null) {
            return 0;
        }
        long left = tries.nextAt().toEpochMilli() - clock.millis();
        return left <= 0 ? 0 : (left + 999) / 1_000;
    }

    synchronized void wrong(String address) {
        Tries before = byAddress.remove(address);
        int wrong = before == null ? 1 : before.wrong() + 1;
        long pause = wrong < FREE ? 0 : Math.min(LONGEST_PAUSE_SEC, 1L << Math.min(wrong - FREE, 10));
        byAddress.put(address, new Tries(wrong, clock.instant().plusSeconds(pause)));
    }

    synchronized void right(String address) {
        byAddress.remove(address);
    }
}
