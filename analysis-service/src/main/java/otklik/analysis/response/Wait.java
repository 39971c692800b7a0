package otklik.analysis.response;

/**
 * A client waited, from the first message that asks for a reply to its end; the unit of all live figures. A run of
 * closers is told the same way, as {@link End#NO_REPLY_NEEDED}.
 *
 * @param firstId id of the first {@code in}
 * @param dialogId empty where the chat has no dialog by then
 * @param openedAt epoch second of the first {@code in}, {@code lastInAt} of the last
 * @param endedAt epoch second; 0 while open
 * @param answeredBy MG user id, empty where nobody did
 * @param responsibleId who was responsible at the end, or is now; empty for nobody
 * @param wallSec real seconds, {@code workSec} working seconds, to the end or to now
 * @param firstOfDialog no earlier wait in the dialog
 * @param outOfHours opened outside working hours and answered in 0 working seconds
 */
public record Wait(
        String firstId,
        String dialogId,
        long openedAt,
        long lastInAt,
        int inbound,
        long endedAt,
        End end,
        String answeredBy,
        String responsibleId,
        long wallSec,
        long workSec,
        boolean firstOfDialog,
        boolean outOfHours) {
    /** How a wait ended. */
    public enum End {
        ANSWERED,
        CLOSED_UNANSWERED,
        OPEN,
        NO_REPLY_NEEDED
    }

    /** Lost, or open for longer than the target of working seconds. */
    public boolean unanswered(long target) {
        return end == End.CLOSED_UNANSWERED || end == End.OPEN && workSec > target;
    }

    /** Answered later than the target of working seconds. */
    public boolean slow(long target) {
        return end == End.ANSWERED && workSec > target;
    }

    public String creditedTo() {
        return end == End.ANSWERED ? answeredBy : responsibleId;
    }
}
