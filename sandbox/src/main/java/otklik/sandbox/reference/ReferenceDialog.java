package otklik.sandbox.reference;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A dialog with all who were responsible for it. Times are whole seconds.
 *
 * @param responsible now: a user, or empty for a bot, a technical account and nobody
 * @param assigned in order
 */
record ReferenceDialog(
        long id,
        String chatId,
        Instant createdAt,
        Optional<Instant> closedAt,
        String responsible,
        List<Assigned> assigned,
        List<String> tags) {
    static final Comparator<ReferenceDialog> ORDER =
            Comparator.comparing(ReferenceDialog::createdAt).thenComparingLong(ReferenceDialog::id);

    /** From this second on; the user is empty as above. */
    record Assigned(Instant at, String userId) {}

    /** As the assignments up to this second tell, else as last known. */
    String responsibleAt(Instant moment) {
        return assigned.stream()
                .filter(assignment -> !assignment.at().isAfter(moment))
                .reduce((earlier, later) -> later)
                .map(Assigned::userId)
                .orElse(responsible);
    }
}
