package otklik.notifier.sending;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import otklik.notifier.outbox.Entry;
import otklik.notifier.routing.Kind;
import otklik.notifier.telegram.Outcome;

/**
 * What follows from a call.
 *
 * @param entry as it is to be kept
 * @param pause of the chat
 * @param pauseOfAll of the bot as a whole
 * @param problem that keeps messages from being sent
 * @param shut the chat gets nothing more for now
 * @param missed a search found nothing there
 */
record Aftermath(
        Entry entry, Duration pause, Duration pauseOfAll, Optional<String> problem, boolean shut, boolean missed) {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private static Aftermath of(Entry entry) {
        return new Aftermath(entry, Duration.ZERO, Duration.ZERO, Optional.empty(), false, false);
    }

    private Aftermath pausing(Duration chat, Duration all) {
        return new Aftermath(entry, chat, all, problem, shut, missed);
    }

    private Aftermath because(String reason) {
        return new Aftermath(entry, pause, pauseOfAll, Optional.of(reason), shut, missed);
    }

    private Aftermath shutting() {
        return new Aftermath(entry, pause, pauseOfAll, problem, true, missed);
    }

    private Aftermath missing() {
        return new Aftermath(entry, pause, pauseOfAll, problem, shut, true);
    }

    /**
     * @param print of what was sent
     * @param failures how many calls before this one did not reach Telegram, in a row
     */
    static Aftermath of(Call call, String print, Outcome outcome, int failures, OffsetDateTime now) {
        return call.type() == Call.Type.SEND
                ? ofSending(call.entry(), print, outcome, failures, now)
                : ofChanging(call, print, outcome, failures, now);
    }

    private static Aftermath ofSending(Entry sending, String print, Outcome outcome, int failures, OffsetDateTime now) {
        if (outcome instanceof Outcome.Sent sent) {
            return of(sending.sent(sent.messageId(), print, now));
        }
        if (outcome instanceof Outcome.TooMany tooMany) {
            return of(sending.pendingAgain(now)).pausing(tooMany.pause(), Duration.ZERO);
        }
        if (outcome instanceof Outcome.NeverSent || outcome instanceof Outcome.Unauthorized) {
            return of(sending.pendingAgain(now))
                    .pausing(Duration.ZERO, backOff(failures))
                    .because(outcome.reason());
        }
        if (outcome instanceof Outcome.Moved || outcome instanceof Outcome.NoThread) {
            return of(sending.pendingAgain(now));
        }
        if (outcome instanceof Outcome.Unknown) {
            return of(
                    sending.kind() == Kind.REPLY
                            ? sending.givenUp(outcome.reason(), now)
                            : sending.unknown(outcome.reason(), now));
        }
        return outcome instanceof Outcome.ShutOut
                ? of(sending.shutOut(outcome.reason(), now))
                        .because(outcome.reason())
                        .shutting()
                : of(sending.failed(outcome.reason(), now)).because(outcome.reason());
    }

    /** A change may be made again and again, so what became of it need not be known. */
    private static Aftermath ofChanging(Call call, String print, Outcome outcome, int failures, OffsetDateTime now) {
        Entry entry = call.entry();
        if (outcome instanceof Outcome.Sent) {
            return of(entry.sent(call.messageId(), print, now));
        }
        if (outcome instanceof Outcome.TooMany tooMany) {
            return of(entry).pausing(tooMany.pause(), Duration.ZERO);
        }
        if (outcome instanceof Outcome.NeverSent || outcome instanceof Outcome.Unauthorized) {
            return of(entry).pausing(Duration.ZERO, backOff(failures)).because(outcome.reason());
        }
        if (outcome instanceof Outcome.Unknown || outcome instanceof Outcome.Moved) {
            return of(entry).pausing(MOMENT, Duration.ZERO);
        }
        if (call.type() == Call.Type.SEARCH) {
            return of(entry).missing();
        }
        Aftermath gone = of(entry.unchangeable(now));
        return outcome instanceof Outcome.ShutOut ? gone.shutting() : gone;
    }

    private static Duration backOff(int failures) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(failures, 9));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
