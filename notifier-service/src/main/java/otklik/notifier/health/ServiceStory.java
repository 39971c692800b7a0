package otklik.notifier.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a service's readiness, and what that means.
 *
 * @param badSince absent while it is ready
 * @param reason why it is not ready; empty when it does not answer
 * @param wasReady at least once since the watch began: before, it may just be starting
 * @param goodSince absent while it is not ready
 * @param told people were told that it is down
 */
record ServiceStory(
        Optional<Instant> badSince, String reason, boolean wasReady, Optional<Instant> goodSince, boolean told) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PATIENCE_AT_START = Duration.ofMinutes(5);
    private static final Duration RECOVERY = Duration.ofSeconds(30);

    static final ServiceStory UNKNOWN = new ServiceStory(Optional.empty(), "", false, Optional.empty(), false);

    /** @param problem absent when it is ready */
    ServiceStory seen(Optional<String> problem, Instant now) {
        ServiceStory next = problem.map(why ->
                        new ServiceStory(Optional.of(badSince.orElse(now)), why, wasReady, Optional.empty(), told))
                .orElseGet(() -> {
                    Instant since = goodSince.orElse(now);
                    boolean well = !since.plus(RECOVERY).isAfter(now) || !told;
                    return new ServiceStory(
                            well ? Optional.empty() : badSince, reason, true, Optional.of(since), told && !well);
                });
        return next.down(now) ? next.telling() : next;
    }

    /** It is worth an alert. */
    boolean down(Instant now) {
        Duration patience = wasReady ? PATIENCE : PATIENCE_AT_START;
        return told
                || goodSince.isEmpty()
                        && badSince.filter(since -> !since.plus(patience).isAfter(now))
                                .isPresent();
    }

    /** Whether it is up or down is not known: it may have been down before the watch began. */
    boolean undecided(Instant now) {
        return !wasReady && !down(now);
    }

    private ServiceStory telling() {
        return new ServiceStory(badSince, reason, wasReady, goodSince, true);
    }
}
