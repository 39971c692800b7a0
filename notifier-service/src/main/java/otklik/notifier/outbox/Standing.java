package otklik.notifier.outbox;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A report as the sum of its messages.
 *
 * @param state absent when it was never asked for; else PENDING or SENDING while there is work, then the worst
 * @param at the latest change
 * @param reason of a part that is unknown or failed
 */
public record Standing(
        String report, Optional<State> state, int parts, Optional<OffsetDateTime> at, Optional<String> reason) {
    private static final List<State> WORST_FIRST =
            List.of(State.SENDING, State.PENDING, State.UNKNOWN, State.FAILED, State.SENT);

    static Standing of(String report, List<Entry> entries) {
        Optional<Entry> worst = entries.stream().min(Comparator.comparing(entry -> WORST_FIRST.indexOf(entry.state())));
        return new Standing(
                report,
                worst.map(Entry::state),
                entries.size(),
                entries.stream().map(Entry::changedAt).max(Comparator.naturalOrder()),
                worst.map(Entry::reason));
    }

    public boolean known() {
        return state.isPresent();
    }

    boolean is(State wanted) {
        return state.filter(wanted::equals).isPresent();
    }
}
