package otklik.analysis.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Brings the results of new settings to their place: waits until all of them are worked out behind the shut gate, opens
 * it, and when they are told withdraws what the settings before had left. A restart goes on where it stopped.
 */
final class TakeOver implements Runnable {
    private static final Logger LOG = Logger.getLogger(TakeOver.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** Looks in succession that find nothing left to do. */
    private static final int QUIET = 5;

    private final Map<String, Object> kafka;
    private final String generation;
    private final Gate gate;
    private final BooleanSupplier running;
    private final LongSupplier lag;

    TakeOver(Map<String, Object> kafka, String generation, Gate gate, BooleanSupplier running, LongSupplier lag) {
        this.kafka = kafka;
        this.generation = generation;
        this.gate = gate;
        this.running = running;
        this.lag = lag;
    }

    @Override
    public void run() {
        try {
            if (!gate.open()) {
                LOG.info("settings that change figures have changed: everything is worked out anew, the results of"
                        + " before stand until it is done");
                awaitQuiet();
                new Generations(kafka).stand(new Generation(generation, false));
                gate.letGo();
            }
            awaitQuiet();
            int withdrawn = new Leftovers(kafka, generation).withdraw();
            new Generations(kafka).stand(new Generation(generation, true));
            LOG.info("the results by the new settings stand, " + withdrawn + " rows of before are withdrawn");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitQuiet() throws InterruptedException {
        int quiet = 0;
        while (quiet < QUIET) {
            Thread.sleep(PAUSE.toMillis());
            quiet = running.getAsBoolean() && lag.getAsLong() == 0 && gate.backlog() == 0 ? quiet + 1 : 0;
        }
    }
}
