package otklik.notifier.report;

import java.time.Instant;
import otklik.events.analytics.Wait;

/**
 * What the reports need of a wait, as small as it can be: many are held.
 *
 * @param workSec working seconds to the end; 0 while open
 * @param managerId who is credited with it, empty for nobody
 */
public record Waited(
        String chatId, String channel, String managerId, Instant openedAt, String end, long workSec, int inbound) {
    public static Waited of(Wait wait) {
        return new Waited(
                wait.chatId(),
                wait.channel().intern(),
                wait.creditedTo().intern(),
                wait.openedAt().toInstant(),
                wait.end().intern(),
                wait.workSec() == null ? 0 : wait.workSec(),
                wait.inbound());
    }

    public boolean open() {
        return Wait.OPEN.equals(end);
    }

    public boolean lost() {
        return Wait.CLOSED_UNANSWERED.equals(end);
    }
}
