package otklik.ingest.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Kills and stops instances at random moments; the same ones for the same seed. */
final class Disturbances {
    private static final int KILLS = 12;
    private static final int PAUSES = 8;
    private static final int LONG_PAUSES = 4;

    private enum Kind {
        KILL,
        PAUSE,
        /** Longer than the group keeps a member that is not heard of. */
        LONG_PAUSE
    }

    private final List<InstanceProcess> instances;
    private final Random random;
    private final List<Kind> kinds = new ArrayList<>();

    Disturbances(List<InstanceProcess> instances, long seed) {
        this.instances = List.copyOf(instances);
        this.random = new Random(seed);
        kinds.addAll(Collections.nCopies(KILLS, Kind.KILL));
        kinds.addAll(Collections.nCopies(PAUSES, Kind.PAUSE));
        kinds.addAll(Collections.nCopies(LONG_PAUSES, Kind.LONG_PAUSE));
        Collections.shuffle(kinds, random);
    }

    int count() {
        return kinds.size();
    }

    /** The next one, after a while. */
    void carryOut(int number) {
        pass(200 + random.nextInt(2_600));
        InstanceProcess one = instances.get(random.nextInt(instances.size()));
        switch (kinds.get(number)) {
            case KILL -> one.killAndStart();
            case PAUSE -> pause(one, 500 + random.nextInt(500));
            case LONG_PAUSE -> pause(one, Instance.SESSION_MS + 1_000 + random.nextInt(1_500));
        }
    }

    private static void pause(InstanceProcess instance, int milliseconds) {
        instance.stop();
        pass(milliseconds);
        instance.goOn();
    }

    private static void pass(int milliseconds) {
        LockSupport.parkNanos(Duration.ofMillis(milliseconds).toNanos());
    }
}
