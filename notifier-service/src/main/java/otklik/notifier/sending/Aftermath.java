package otklik.notifier.sending;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import otklik.notifier.outbox.Entry;
import otklik.notifier.telegram.Outcome;

/**
 * What follows from a call.
 *
 * @param entry as it is to be kept
 * @param pause before the next message to this chat
 * @param problem that keeps messages from being sent
 */
record Aftermath(Entry entry, Duration pause, Optional<String> problem) {
    /** Telegram allows one message a second in a chat. */
    private static final Duration PACE = Duration.ofMillis(1_100);

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** @param failures how many calls before this one did not reach Telegram, in a row */
    static Aftermath of(Entry sending, Outcome outcome, int failures, OffsetDateTime now) {
        if (outcome instanceof Outcome.Sent sent) {
            return new Aftermath(sending.sent(sent.messageId(), now), PACE, Optional.empty());
        }
        if (outcome instanceof Outcome.TooMany tooMany) {
            return new Aftermath(sending.pendingAgain(now), tooMany.pause(), Optional.empty());
        }
        if (outcome instanceof Outcome.NeverSent) {
            return new Aftermath(sending.pendingAgain(now), backOff(failures), Optional.of(outcome.reason()));
        }
        if (outcome instanceof Outcome.Unknown) {
            return new Aftermath(sending.unknown(outcome.reason(), now), PACE, Optional.empty());
        }
        return new Aftermath(sending.failed(outcome.reason(), now), PACE, Optional.of(outcome.reason()));
    }

    private static Duration backOff(int failures) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(failures, 9));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
