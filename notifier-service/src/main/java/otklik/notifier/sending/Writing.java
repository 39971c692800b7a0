package otklik.notifier.sending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import otklik.notifier.kafka.Change;
import otklik.notifier.outbox.Decision;
import otklik.notifier.outbox.Entry;
import otklik.notifier.report.Asked;
import otklik.notifier.report.Message;
import otklik.notifier.routing.Kind;
import otklik.notifier.routing.Place;
import otklik.notifier.routing.Routes;
import otklik.notifier.telegram.Content;

/** Has reports written, by a thread that may wait for figures, and queues them; used by one thread otherwise. */
final class Writing {
    private static final int PAUSE_S = 15;

    private record Written(Asked asked, Optional<Request> request, Optional<List<Message>> messages) {}

    private final BlockingQueue<Written> written = new LinkedBlockingQueue<>();
    private final Set<Asked> under = new HashSet<>();
    private final Reports reports;
    private final Routes routes;
    private final Ledger ledger;
    private final Executor writer;
    private final Moments moments;
    private Instant notBefore = Instant.MIN;

    Writing(Reports reports, Routes routes, Ledger ledger, Executor writer, Moments moments) {
        this.reports = reports;
        this.routes = routes;
        this.ledger = ledger;
        this.writer = writer;
        this.moments = moments;
    }

    void writeDue() {
        Instant now = moments.instant();
        if (now.isBefore(notBefore)) {
            return;
        }
        for (Asked asked : reports.due(now, ledger.openedAt().toInstant())) {
            if (!ledger.outbox().standing(asked.id()).known() && under.add(asked)) {
                write(asked, Optional.empty());
            }
        }
    }

    void write(Request request) {
        write(request.asked(), Optional.of(request));
    }

    /** @param quiet they come without a sound */
    void queueWritten(boolean quiet) {
        for (Written one = written.poll(); one != null; one = written.poll()) {
            under.remove(one.asked());
            if (one.messages().isEmpty()) {
                notBefore = moments.instant().plusSeconds(PAUSE_S);
            }
            queue(one, quiet);
        }
    }

    private void queue(Written one, boolean quiet) {
        try {
            Optional<Decision> decision = one.messages().map(messages -> decide(one, messages, quiet));
            one.request().ifPresent(request -> decision.ifPresentOrElse(request::answer, request::giveUp));
        } catch (RuntimeException e) {
            one.request().ifPresent(Request::giveUp);
            throw e;
        }
    }

    private Decision decide(Written one, List<Message> messages, boolean quiet) {
        boolean again = one.request().map(Request::again).orElse(false);
        Decision decision =
                ledger.outbox().request(one.asked().id(), entries(one.asked(), messages, quiet), again, moments.now());
        if (decision.accepted()) {
            ledger.keep(Change.of(decision.queued(), decision.dropped()));
        }
        return decision;
    }

    private List<Entry> entries(Asked asked, List<Message> messages, boolean quiet) {
        List<Entry> entries = new ArrayList<>();
        Kind kind = Kind.of(asked.kind());
        for (Place place : routes.of(kind)) {
            for (int i = 0; i < messages.size(); i++) {
                entries.add(Entry.pending(
                        asked.id(),
                        i + 1,
                        messages.size(),
                        kind,
                        place,
                        quiet,
                        Content.of(messages.get(i)),
                        moments.now()));
            }
        }
        return entries;
    }

    private void write(Asked asked, Optional<Request> request) {
        boolean late = request.isEmpty() && reports.late(asked, moments.instant());
        writer.execute(() -> {
            try {
                written.add(new Written(asked, request, reports.write(asked, late)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                written.add(new Written(asked, request, Optional.empty()));
                throw e;
            }
        });
    }
}
