package otklik.sandbox.reference;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A wait, or a run of closers. */
record ReferenceWait(
        ReferenceChat chat,
        String dialogId,
        List<SaidMessage> inbound,
        Optional<Instant> endedAt,
        String end,
        String answeredBy,
        String responsibleId,
        boolean firstOfDialog) {
    Instant openedAt() {
        return inbound.get(0).sentAt();
    }

    /** Not so for a run of closers. */
    boolean waited() {
        return !end.equals("NO_REPLY_NEEDED");
    }

    boolean answered() {
        return end.equals("ANSWERED");
    }

    boolean unanswered() {
        return end.equals("CLOSED_UNANSWERED")
                || end.equals("OPEN")
                        && settings().workingSeconds(openedAt(), settings().now()) > target();
    }

    boolean slow() {
        return answered() && workSec() > target();
    }

    boolean outOfHours() {
        return answered() && !settings().works(openedAt()) && workSec() == 0;
    }

    String creditedTo() {
        return answered() ? answeredBy : responsibleId;
    }

    /** Of one that has ended. */
    long workSec() {
        return settings().workingSeconds(openedAt(), endedAt.orElseThrow());
    }

    List<Object> row() {
        return List.of(
                chat.id() + "/" + inbound.get(0).id(),
                chat.id(),
                dialogId,
                chat.channel(),
                chat.clientId(),
                settings().time(openedAt()),
                settings().time(inbound.get(inbound.size() - 1).sentAt()),
                (long) inbound.size(),
                endedAt.map(settings()::time).orElse(""),
                end,
                answeredBy,
                responsibleId,
                endedAt.isPresent()
                        ? (Object) Duration.between(openedAt(), endedAt.get()).toSeconds()
                        : "",
                endedAt.isPresent() ? (Object) workSec() : "",
                firstOfDialog,
                outOfHours(),
                creditedTo());
    }

    private ReferenceSettings settings() {
        return chat.settings();
    }

    private long target() {
        return settings().alertTarget().toSeconds();
    }
}
