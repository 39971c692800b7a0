package otklik.publisher.board;

import java.time.OffsetDateTime;
import otklik.events.analytics.Wait;

/** A wait of {@code analytics.waits.v1} in little room: there are hundreds of thousands. */
final class Waiting {
    enum End {
        OPEN,
        ANSWERED,
        CLOSED_UNANSWERED,
        NO_REPLY_NEEDED
    }

    final String id;
    final String chatId;
    final String dialogId;
    final String channel;
    final String creditedTo;
    final long openedAt;
    final End end;
    final int inbound;
    final boolean firstOfDialog;
    final boolean outOfHours;
    private final int lastInAfter;
    private final int wallSec;
    private final int workSec;

    Waiting(Wait wait, Names names) {
        this.id = wait.waitId();
        this.chatId = names.same(wait.chatId());
        this.dialogId = names.same(wait.dialogId() == null ? "" : wait.dialogId());
        this.channel = names.same(wait.channel());
        this.creditedTo = names.same(wait.creditedTo());
        this.openedAt = wait.openedAt().toEpochSecond();
        this.lastInAfter = wait.lastInAt() == null ? 0 : Math.toIntExact(seconds(wait.lastInAt()) - openedAt);
        this.end = End.valueOf(wait.end());
        this.inbound = wait.inbound();
        this.wallSec = wait.wallSec() == null ? -1 : Math.toIntExact(wait.wallSec());
        this.workSec = wait.workSec() == null ? -1 : Math.toIntExact(wait.workSec());
        this.firstOfDialog = wait.firstOfDialog();
        this.outOfHours = wait.outOfHours();
    }

    boolean open() {
        return end == End.OPEN;
    }

    /** Counted as a wait: a run of closers is none. */
    boolean counts() {
        return end != End.NO_REPLY_NEEDED;
    }

    long lastInAt() {
        return openedAt + lastInAfter;
    }

    /** Of an ended one. */
    long endedAt() {
        return openedAt + wallSec;
    }

    long wallSec() {
        return wallSec;
    }

    /** Of an ended one; those that are open have none yet. */
    int workSec() {
        return workSec;
    }

    private static long seconds(OffsetDateTime time) {
        return time.toEpochSecond();
    }
}
