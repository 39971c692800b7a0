package otklik.notifier.outbox;

import static otklik.events.Require.present;

import java.time.OffsetDateTime;
import java.util.List;
import otklik.notifier.routing.Kind;
import otklik.notifier.routing.Place;
import otklik.notifier.telegram.Content;

/**
 * One message, as kept in {@code notifier.outbox.v2} under {@link #key}.
 *
 * @param report what it belongs to, as {@code daily/2026-11-20} or {@code alert/9014/70300/100/0}
 * @param part from 1
 * @param place as it is routed; the chat may have moved since
 * @param content what Telegram is to show and does not yet, as far as is known; absent otherwise, so that nothing is kept
 * @param shown print of what Telegram shows
 * @param queuedAt when it was asked for, of the business zone
 * @param changedAt when it came to this state
 * @param messageId Telegram's, once sent
 * @param reason why it is unknown or failed, without content or secrets
 * @param closed what it is to show is final
 * @param members what a digest tells of
 */
public record Entry(
        String report,
        int part,
        int parts,
        Kind kind,
        Place place,
        boolean silent,
        State state,
        Content content,
        String shown,
        OffsetDateTime queuedAt,
        OffsetDateTime changedAt,
        Long messageId,
        String reason,
        Doubt doubt,
        boolean closed,
        List<String> members) {
    private static final String SHUT = "the chat takes nothing from the bot";

    public Entry {
        present("report", report);
        present("state", state);
        present("queued_at", queuedAt);
        present("changed_at", changedAt);
        present("place", place);
        kind = kind == null ? Kind.DAILY : kind;
        doubt = doubt == null ? Doubt.NONE : doubt;
        members = members == null ? List.of() : List.copyOf(members);
    }

    public static Entry pending(
            String report,
            int part,
            int parts,
            Kind kind,
            Place place,
            boolean silent,
            Content content,
            OffsetDateTime now) {
        return new Entry(
                report,
                part,
                parts,
                kind,
                place,
                silent,
                State.PENDING,
                content,
                null,
                now,
                now,
                null,
                null,
                Doubt.NONE,
                false,
                List.of());
    }

    public String key() {
        return report + "@" + place.chat() + "/part-" + part;
    }

    /** There is something to send, to find or to change. */
    boolean hasWork() {
        return content != null && state != State.FAILED;
    }

    public boolean repeated() {
        return doubt.repeats() > 0;
    }

    public Entry pendingAgain(OffsetDateTime now) {
        return with(State.PENDING, content, shown, now, null, null, doubt);
    }

    /** @param highest id known in the place's chat, or in all that count together */
    public Entry sending(long highest, OffsetDateTime now) {
        return with(State.SENDING, content, shown, now, null, null, doubt.after(highest));
    }

    /** @param print of what Telegram shows now; what is to be shown by now may be something else */
    public Entry sent(long id, String print, OffsetDateTime now) {
        Content next = content != null && content.print().equals(print) ? null : content;
        return with(State.SENT, next, print, now, id, null, doubt);
    }

    public Entry unknown(String why, OffsetDateTime now) {
        return with(State.UNKNOWN, content, shown, now, null, why, doubt);
    }

    /** Nobody looks for it any more. */
    public Entry givenUp(String why, OffsetDateTime now) {
        return with(State.UNKNOWN, null, shown, now, null, why, doubt).closing(true);
    }

    public Entry failed(String why, OffsetDateTime now) {
        return with(State.FAILED, content, shown, now, null, why, doubt);
    }

    /** Failed because its chat takes nothing from the bot. */
    public Entry shutOut(String why, OffsetDateTime now) {
        return failed(SHUT + ": " + why, now);
    }

    boolean shutOut() {
        return state == State.FAILED && reason != null && reason.startsWith(SHUT);
    }

    public Entry repeating(OffsetDateTime now) {
        return with(State.PENDING, content, shown, now, null, null, doubt.repeated());
    }

    /** What Telegram shows is to become this. */
    Entry showing(Content wanted) {
        return with(state, wanted, shown, changedAt, messageId, reason, doubt);
    }

    public Entry unchangeable(OffsetDateTime now) {
        return with(state, null, shown, now, messageId, "the message is gone", doubt)
                .closing(true);
    }

    Entry closing(boolean end) {
        return new Entry(
                report, part, parts, kind, place, silent, state, content, shown, queuedAt, changedAt, messageId, reason,
                doubt, end, members);
    }

    Entry telling(List<String> of) {
        return new Entry(
                report, part, parts, kind, place, silent, state, content, shown, queuedAt, changedAt, messageId, reason,
                doubt, closed, of);
    }

    private Entry with(
            State newState,
            Content newContent,
            String newShown,
            OffsetDateTime now,
            Long newId,
            String newReason,
            Doubt newDoubt) {
        return new Entry(
                report,
                part,
                parts,
                kind,
                place,
                silent,
                newState,
                newContent,
                newShown,
                queuedAt,
                now,
                newId,
                newReason,
                newDoubt,
                closed,
                members);
    }

    /** Leaves out the text. */
    @Override
    public String toString() {
        return "Entry[%s %s]".formatted(key(), state);
    }
}
