package otklik.notifier.sending;

import otklik.notifier.outbox.Entry;
import otklik.notifier.outbox.Outbox;

/** Tells those who watch what became of a call. */
final class Telling {
    static final String TELEGRAM = "Telegram";

    private final Progress progress;
    private final String team;

    /** @param team without this chat there is nobody to tell */
    Telling(Progress progress, String team) {
        this.progress = progress;
        this.team = team;
    }

    void of(Call call, Aftermath after) {
        Entry entry = after.entry();
        boolean ofTeam = entry.place().chat().equals(team);
        if (entry != call.entry()) {
            tell(entry, ofTeam);
        }
        after.problem().ifPresent(reason -> {
            if (!after.pauseOfAll().isZero()) {
                progress.failing(TELEGRAM, reason);
            } else if (ofTeam) {
                progress.failing(TELEGRAM, reason + " (TELEGRAM_CHAT_ID)");
            }
        });
    }

    private void tell(Entry entry, boolean ofTeam) {
        switch (entry.state()) {
            case SENT -> {
                if (Outbox.isReport(entry)) {
                    progress.noted(entry.key() + " is sent" + (entry.repeated() ? ", repeated" : ""));
                }
                if (ofTeam) {
                    progress.working(TELEGRAM);
                }
            }
            case UNKNOWN -> progress.noted(entry.key() + " may have arrived or not: " + entry.reason());
            case FAILED -> progress.noted(entry.key() + " is not sent: " + entry.reason());
            default -> {}
        }
    }
}
