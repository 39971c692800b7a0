package otklik.notifier.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import otklik.notifier.kafka.Change;
import otklik.notifier.outbox.ChatState;
import otklik.notifier.routing.Routes;
import otklik.notifier.telegram.Outcome;
import otklik.notifier.telegram.TelegramApi;

/** Asks, while something is wrong, whether the bot is known and let in again. */
final class Checking {
    private static final Duration BETWEEN = Duration.ofSeconds(30);
    private static final int MOST_CHATS = 20;

    /** @param problem absent when Telegram answers and the team's chat lets the bot in */
    private record Checked(Optional<String> problem, List<String> open) {}

    private final BlockingQueue<Checked> checked = new LinkedBlockingQueue<>();
    private final Ledger ledger;
    private final TelegramApi telegram;
    private final Routes routes;
    private final Executor callers;
    private final Progress progress;
    private final Moments moments;
    private Instant checkAt = Instant.MIN;
    private boolean under;

    Checking(Ledger ledger, TelegramApi telegram, Routes routes, Executor callers, Progress progress, Moments moments) {
        this.ledger = ledger;
        this.telegram = telegram;
        this.routes = routes;
        this.callers = callers;
        this.progress = progress;
        this.moments = moments;
    }

    void turn() {
        for (Checked one = checked.poll(); one != null; one = checked.poll()) {
            learn(one);
        }
        Set<String> shut = shut();
        boolean wanted = progress.problem(Telling.TELEGRAM).isPresent() || !shut.isEmpty();
        if (wanted && !under && !moments.instant().isBefore(checkAt)) {
            under = true;
            checkAt = moments.instant().plus(BETWEEN);
            String current = ledger.chat(routes.team()).current();
            List<ChatState> asked = shut.stream().map(ledger::chat).toList();
            callers.execute(() -> check(current, asked));
        }
    }

    private Set<String> shut() {
        Set<String> shut = new LinkedHashSet<>();
        ledger.chats().stream()
                .filter(chat -> chat.shutSince() != null && routes.chats().contains(chat.chat()))
                .limit(MOST_CHATS)
                .forEach(chat -> shut.add(chat.chat()));
        return shut;
    }

    private void learn(Checked one) {
        under = false;
        one.open().forEach(chat -> ledger.keep(Change.of(ledger.chat(chat).open())));
        one.problem()
                .ifPresentOrElse(
                        reason -> progress.failing(Telling.TELEGRAM, reason), () -> progress.working(Telling.TELEGRAM));
    }

    private void check(String current, List<ChatState> shut) {
        try {
            Outcome bot = telegram.me();
            Outcome chat = bot instanceof Outcome.Sent ? telegram.typing(current) : bot;
            List<String> open = new ArrayList<>();
            for (ChatState state : shut) {
                if (bot instanceof Outcome.Sent && telegram.typing(state.current()) instanceof Outcome.Sent) {
                    open.add(state.chat());
                }
            }
            checked.add(new Checked(problem(chat), open));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<String> problem(Outcome outcome) {
        if (outcome instanceof Outcome.Sent || outcome instanceof Outcome.TooMany || outcome instanceof Outcome.Moved) {
            return Optional.empty();
        }
        return Optional.of(outcome.reason() + (outcome instanceof Outcome.ShutOut ? " (TELEGRAM_CHAT_ID)" : ""));
    }
}
