package otklik.notifier.outbox;

import java.time.OffsetDateTime;
import java.util.Optional;

/** What a message has to become for there to be what is wished; empty where nothing has to. */
final class Reconciling {
    private static final String OVER = "it was over before it was sent";

    private Reconciling() {}

    /** @param shut the chat takes nothing from the bot */
    static Optional<Entry> of(Wish wish, Optional<Entry> kept, boolean shut, OffsetDateTime now) {
        if (kept.isEmpty()) {
            return wish.closed() ? Optional.empty() : Optional.of(fresh(wish, now));
        }
        Entry entry = kept.get();
        if (entry.closed()) {
            return Optional.empty();
        }
        return switch (entry.state()) {
            case SENDING -> Optional.empty();
            case FAILED -> failed(wish, entry, shut, now);
            case PENDING -> pending(wish, entry, now);
            case UNKNOWN -> changed(wish, entry);
            case SENT -> sent(wish, entry);
        };
    }

    private static Entry fresh(Wish wish, OffsetDateTime now) {
        return Entry.pending(wish.report(), 1, 1, wish.kind(), wish.place(), wish.silent(), wish.content(), now)
                .telling(wish.members());
    }

    private static Optional<Entry> pending(Wish wish, Entry entry, OffsetDateTime now) {
        return wish.closed() && !entry.repeated()
                ? Optional.of(entry.failed(OVER, now).showing(null).closing(true))
                : changed(wish, entry);
    }

    /** Once it is over it stands in nobody's way; what a shut chat did not take is told when the chat is open again. */
    private static Optional<Entry> failed(Wish wish, Entry entry, boolean shut, OffsetDateTime now) {
        if (wish.closed()) {
            return Optional.of(entry.showing(null).closing(true));
        }
        return entry.shutOut() && !shut
                ? Optional.of(entry.pendingAgain(now).showing(wish.content()).telling(wish.members()))
                : Optional.empty();
    }

    private static Optional<Entry> changed(Wish wish, Entry entry) {
        boolean same = entry.content() != null
                && entry.content().print().equals(wish.content().print())
                && entry.closed() == wish.closed()
                && entry.members().equals(wish.members());
        return same
                ? Optional.empty()
                : Optional.of(
                        entry.showing(wish.content()).closing(wish.closed()).telling(wish.members()));
    }

    private static Optional<Entry> sent(Wish wish, Entry entry) {
        boolean shown = wish.content().print().equals(entry.shown());
        if (!shown) {
            return changed(wish, entry);
        }
        boolean same = entry.content() == null
                && entry.closed() == wish.closed()
                && entry.members().equals(wish.members());
        return same
                ? Optional.empty()
                : Optional.of(entry.showing(null).closing(wish.closed()).telling(wish.members()));
    }
}
