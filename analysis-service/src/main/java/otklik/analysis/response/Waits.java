package otklik.analysis.response;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import otklik.analysis.conversation.Author;
import otklik.analysis.conversation.Conversation;
import otklik.analysis.conversation.Said;
import otklik.events.crm.Assignment;
import otklik.events.crm.Dialog;
import otklik.hours.WorkingHours;

/** Reads the waits of a conversation, in order, as they stand at a moment. */
public final class Waits {
    /** A wait that nobody answered is given up after three days of real time. */
    public static final long GIVEN_UP_AFTER = 72L * 60 * 60;

    private final Conversation conversation;
    private final WorkingHours hours;
    private final long now;
    private final List<Wait> waits = new ArrayList<>();
    private final Set<String> dialogsWithWaits = new HashSet<>();
    private Run open;

    private Waits(Conversation conversation, WorkingHours hours, long now) {
        this.conversation = conversation;
        this.hours = hours;
        this.now = now;
    }

    /** @param now epoch second */
    public static List<Wait> of(Conversation conversation, WorkingHours hours, long now) {
        Waits reading = new Waits(conversation, hours, now);
        conversation.said().forEach(reading::hear);
        reading.endOfMessages();
        return List.copyOf(reading.waits);
    }

    /** What a client says from the first word on. */
    private static final class Run {
        private final Said first;
        private final Optional<Dialog> dialog;
        private final boolean closers;
        private long lastInAt;
        private int inbound;

        Run(Said first, Optional<Dialog> dialog) {
            this.first = first;
            this.dialog = dialog;
            this.closers = !first.asksForReply();
        }

        String dialogId() {
            return dialog.map(Dialog::dialogId).orElse(first.dialogId());
        }

        void extend(Said message) {
            lastInAt = message.sentAt();
            inbound++;
        }
    }

    private void hear(Said message) {
        if (open != null && !open.closers && message.sentAt() >= unansweredAt(open)) {
            finish(Wait.End.CLOSED_UNANSWERED, unansweredAt(open), "");
        }
        if (message.in()) {
            hearClient(message);
        } else if (message.out() && open != null) {
            hearAnswer(message);
        }
    }

    private void hearClient(Said message) {
        if (open != null && open.closers && message.asksForReply()) {
            finishClosers();
        }
        if (open == null) {
            open = new Run(message, dialogOf(message));
        }
        open.extend(message);
    }

    private void hearAnswer(Said message) {
        if (open.closers) {
            finishClosers();
        } else {
            finish(
                    Wait.End.ANSWERED,
                    message.sentAt(),
                    message.author() == Author.MANAGER ? message.managerId() : conversation.managerId());
        }
    }

    private void endOfMessages() {
        if (open == null) {
            return;
        }
        if (open.closers) {
            finishClosers();
        } else if (now >= unansweredAt(open)) {
            finish(Wait.End.CLOSED_UNANSWERED, unansweredAt(open), "");
        } else {
            finish(Wait.End.OPEN, 0, "");
        }
    }

    private void finishClosers() {
        finish(Wait.End.NO_REPLY_NEEDED, open.first.sentAt(), "");
    }

    private void finish(Wait.End end, long endedAt, String answeredBy) {
        boolean wait = end != Wait.End.NO_REPLY_NEEDED;
        long until = end == Wait.End.OPEN ? Math.max(now, open.first.sentAt()) : endedAt;
        long workSec = hours.between(open.first.sentAt(), until);
        waits.add(new Wait(
                open.first.messageId(),
                open.dialogId(),
                open.first.sentAt(),
                open.lastInAt,
                open.inbound,
                endedAt,
                end,
                answeredBy,
                responsible(open.dialog, end == Wait.End.OPEN ? Long.MAX_VALUE : endedAt),
                until - open.first.sentAt(),
                workSec,
                wait && dialogsWithWaits.add(open.dialogId()),
                end == Wait.End.ANSWERED && workSec == 0 && !hours.open(open.first.sentAt())));
        open = null;
    }

    private static long unansweredAt(Run wait) {
        long givenUp = wait.first.sentAt() + GIVEN_UP_AFTER;
        return wait.dialog
                .map(Dialog::closedAt)
                .map(closed -> closed.toEpochSecond())
                .filter(closed -> closed > wait.first.sentAt())
                .map(closed -> Math.min(closed, givenUp))
                .orElse(givenUp);
    }

    private Optional<Dialog> dialogOf(Said message) {
        Optional<Dialog> named = conversation.dialogs().stream()
                .filter(dialog -> dialog.dialogId().equals(message.dialogId()))
                .findFirst();
        return message.dialogId().isEmpty() ? latestBy(message.sentAt()) : named;
    }

    private Optional<Dialog> latestBy(long second) {
        return conversation.dialogs().stream()
                .filter(dialog -> dialog.createdAt().toEpochSecond() <= second)
                .reduce((older, newer) -> newer);
    }

    private String responsible(Optional<Dialog> dialog, long second) {
        return dialog.map(d -> assigned(d, second)
                        .map(a -> conversation.roster().person(a.responsibleType(), a.responsibleId()))
                        .orElseGet(() -> conversation.roster().person(d.responsibleType(), d.responsibleId())))
                .orElse("");
    }

    private static Optional<Assignment> assigned(Dialog dialog, long second) {
        return dialog.assignments().stream()
                .filter(assignment -> assignment.at().toEpochSecond() <= second)
                .reduce((older, newer) -> newer);
    }
}
