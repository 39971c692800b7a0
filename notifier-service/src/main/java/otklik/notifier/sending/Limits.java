package otklik.notifier.sending;

import java.time.Duration;

/**
 * What Telegram takes.
 *
 * @param gap between messages to a chat
 * @param groupMessages to a group in a minute
 * @param groupEdits of those, how many may be mere changes
 * @param messages to all in a second
 * @param doubt how long to wait before looking for a message whose fate is unknown
 */
public record Limits(Duration gap, int groupMessages, int groupEdits, int messages, Duration doubt) {
    public static final Limits TELEGRAM = new Limits(Duration.ofMillis(1_100), 19, 14, 27, Duration.ofSeconds(5));
}
