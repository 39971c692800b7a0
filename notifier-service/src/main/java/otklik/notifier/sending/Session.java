package otklik.notifier.sending;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import otklik.notifier.Settings;
import otklik.notifier.outbox.Decision;
import otklik.notifier.outbox.Entry;
import otklik.notifier.report.Asked;
import otklik.notifier.report.Message;
import otklik.notifier.telegram.Outcome;
import otklik.notifier.telegram.TelegramApi;

/** Sends for as long as its ledger holds. */
final class Session {
    private static final long PAUSE_MS = 300;
    private static final int CHECK_EVERY_S = 30;
    static final String TELEGRAM = "Telegram";

    private final Settings settings;
    private final Ledger ledger;
    private final Reports reports;
    private final TelegramApi telegram;
    private final Progress progress;
    private final Clock clock;
    private Instant pausedUntil = Instant.MIN;
    private Instant checkAt = Instant.MIN;
    private int failures;

    Session(Settings settings, Ledger ledger, Reports reports, TelegramApi telegram, Progress progress, Clock clock) {
        this.settings = settings;
        this.ledger = ledger;
        this.reports = reports;
        this.telegram = telegram;
        this.progress = progress;
        this.clock = clock;
    }

    /** Until told to finish: then after the message at hand. */
    void run(BlockingQueue<Request> requests, BooleanSupplier finishing) throws InterruptedException {
        OffsetDateTime startOfToday =
                reports.today(clock.instant()).atStartOfDay(settings.zone()).toOffsetDateTime();
        ledger.keep(ledger.outbox().atStart(now(), startOfToday), List.of());
        while (!finishing.getAsBoolean()) {
            check();
            queueDue();
            deliverNext();
            Request request = requests.poll(PAUSE_MS, TimeUnit.MILLISECONDS);
            if (request != null && request.take()) {
                answer(request);
            }
        }
    }

    private void check() throws InterruptedException {
        boolean wanted = progress.problem(TELEGRAM).isPresent();
        if (wanted && !clock.instant().isBefore(checkAt)) {
            telegram.problem()
                    .ifPresentOrElse(reason -> progress.failing(TELEGRAM, reason), () -> progress.working(TELEGRAM));
            checkAt = clock.instant().plusSeconds(CHECK_EVERY_S);
        }
    }

    private void queueDue() throws InterruptedException {
        for (Asked due : reports.due(clock.instant(), ledger.openedAt().toInstant())) {
            if (!ledger.outbox().standing(due.id()).known()) {
                queue(due, false);
            }
        }
    }

    private void answer(Request request) throws InterruptedException {
        try {
            queue(request.asked(), request.again()).ifPresentOrElse(request::answer, request::giveUp);
        } catch (RuntimeException e) {
            request.giveUp();
            throw e;
        }
    }

    private Optional<Decision> queue(Asked asked, boolean again) throws InterruptedException {
        Optional<List<Message>> messages = reports.write(asked, reports.late(asked, clock.instant()));
        if (messages.isEmpty()) {
            return Optional.empty();
        }
        String report = asked.id();
        Decision decision = ledger.outbox().request(report, entries(report, messages.get()), again, now());
        if (decision.accepted()) {
            ledger.keep(decision.queued(), decision.dropped());
        }
        return Optional.of(decision);
    }

    private List<Entry> entries(String report, List<Message> messages) {
        List<Entry> entries = new ArrayList<>();
        for (Message message : messages) {
            entries.add(Entry.pending(
                    report,
                    entries.size() + 1,
                    messages.size(),
                    message.text().html(),
                    message.text().plain(),
                    now()));
        }
        return entries;
    }

    private void deliverNext() throws InterruptedException {
        Optional<Entry> next = ledger.outbox().next();
        if (next.isEmpty() || clock.instant().isBefore(pausedUntil)) {
            return;
        }
        Entry sending = ledger.announce(next.get(), now());
        Outcome outcome = send(sending);
        Aftermath aftermath = Aftermath.of(sending, outcome, failures, now());
        failures = outcome instanceof Outcome.NeverSent ? failures + 1 : 0;
        pausedUntil = clock.instant().plus(aftermath.pause());
        tell(aftermath);
        ledger.settle(aftermath.entry());
    }

    /** A text that is sent without its markup is better than none. */
    private Outcome send(Entry entry) throws InterruptedException {
        Outcome outcome = telegram.sendHtml(entry.html());
        if (outcome instanceof Outcome.BadMarkup) {
            progress.noted(entry.key() + " is sent without markup: " + outcome.reason());
            return telegram.sendPlain(entry.plain());
        }
        return outcome;
    }

    private void tell(Aftermath aftermath) {
        Entry entry = aftermath.entry();
        switch (entry.state()) {
            case SENT -> {
                progress.noted(entry.key() + " is sent");
                progress.working(TELEGRAM);
            }
            case UNKNOWN -> progress.noted(entry.key() + " may have arrived or not: " + entry.reason());
            default -> {}
        }
        aftermath.problem().ifPresent(reason -> {
            progress.failing(TELEGRAM, reason);
            checkAt = clock.instant().plusSeconds(CHECK_EVERY_S);
        });
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(settings.zone()).toOffsetDateTime().withNano(0);
    }
}
