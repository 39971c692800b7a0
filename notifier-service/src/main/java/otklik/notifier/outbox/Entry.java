package otklik.notifier.outbox;

import static otklik.events.Require.present;

import java.time.OffsetDateTime;

/**
 * One message of a report, as kept in {@code notifier.outbox.v1} under {@link #key}.
 *
 * @param report as {@code daily/2026-11-20}
 * @param part from 1
 * @param html the message; empty once it is sent, as is {@code plain}
 * @param queuedAt when it was asked for, of the business zone
 * @param changedAt when it came to this state
 * @param messageId Telegram's, once sent
 * @param reason why it is unknown or failed, without content or secrets
 */
public record Entry(
        String report,
        int part,
        int parts,
        State state,
        String html,
        String plain,
        OffsetDateTime queuedAt,
        OffsetDateTime changedAt,
        Long messageId,
        String reason) {
    public Entry {
        present("report", report);
        present("state", state);
        present("queued_at", queuedAt);
        present("changed_at", changedAt);
    }

    public static Entry pending(String report, int part, int parts, String html, String plain, OffsetDateTime now) {
        return new Entry(report, part, parts, State.PENDING, html, plain, now, now, null, null);
    }

    public String key() {
        return report + "/part-" + part;
    }

    public Entry pendingAgain(OffsetDateTime now) {
        return new Entry(report, part, parts, State.PENDING, html, plain, queuedAt, now, null, null);
    }

    public Entry sending(OffsetDateTime now) {
        return new Entry(report, part, parts, State.SENDING, html, plain, queuedAt, now, null, null);
    }

    public Entry sent(long id, OffsetDateTime now) {
        return new Entry(report, part, parts, State.SENT, "", "", queuedAt, now, id, null);
    }

    public Entry unknown(String why, OffsetDateTime now) {
        return new Entry(report, part, parts, State.UNKNOWN, "", "", queuedAt, now, null, why);
    }

    public Entry failed(String why, OffsetDateTime now) {
        return new Entry(report, part, parts, State.FAILED, html, plain, queuedAt, now, null, why);
    }

    /** Leaves out the text. */
    @Override
    public String toString() {
        return "Entry[%s %s]".formatted(key(), state);
    }
}
