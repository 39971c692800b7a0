package otklik.notifier.outbox;

import java.util.List;

/**
 * What a request to send comes to.
 *
 * @param queued to be kept and sent; empty when the request is refused
 * @param dropped keys of messages the new ones do away with
 * @param standing of the report before
 */
public record Decision(List<Entry> queued, List<String> dropped, Standing standing) {
    public Decision {
        queued = List.copyOf(queued);
        dropped = List.copyOf(dropped);
    }

    static Decision refused(Standing standing) {
        return new Decision(List.of(), List.of(), standing);
    }

    public boolean accepted() {
        return !queued.isEmpty();
    }
}
