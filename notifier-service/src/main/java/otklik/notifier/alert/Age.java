package otklik.notifier.alert;

import java.time.Duration;

/** How long a client waits, in steps that are worth an edit. */
final class Age {
    private Age() {}

    static Duration stepped(long seconds) {
        long minutes = seconds / 60;
        long step = minutes < 5 ? 1 : minutes < 30 ? 5 : minutes < 120 ? 15 : 60;
        return minutes == 0 ? Duration.ofSeconds(seconds) : Duration.ofMinutes(minutes - minutes % step);
    }
}
