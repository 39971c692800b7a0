package otklik.sandbox.reference;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads a chat once from its beginning and takes the waits out of it. */
final class ReferenceWaits {
    private static final Duration LONGEST = Duration.ofHours(72);

    private final ReferenceChat chat;
    private final List<SaidMessage> left;
    private final List<ReferenceWait> found = new ArrayList<>();

    private ReferenceWaits(ReferenceChat chat) {
        this.chat = chat;
        this.left = new ArrayList<>(chat.spoken());
    }

    static List<ReferenceWait> ofAll(ReferenceShop shop) {
        return shop.counted().stream().flatMap(chat -> of(chat).stream()).toList();
    }

    static List<ReferenceWait> of(ReferenceChat chat) {
        ReferenceWaits waits = new ReferenceWaits(chat);
        while (!waits.left.isEmpty()) {
            waits.next();
        }
        return waits.found;
    }

    private void next() {
        SaidMessage first = left.get(0);
        if (first.out()) {
            left.remove(0);
        } else if (first.asksForReply()) {
            take(first, takeWhile(m -> m.in() && m.sentAt().isBefore(limit(first))));
        } else {
            List<SaidMessage> closers = takeWhile(m -> m.in() && !m.asksForReply());
            add(closers, Optional.of(first.sentAt()), "NO_REPLY_NEEDED", "");
        }
    }

    private void take(SaidMessage first, List<SaidMessage> inbound) {
        Instant limit = limit(first);
        if (!left.isEmpty() && left.get(0).sentAt().isBefore(limit)) {
            SaidMessage answer = left.get(0);
            String by = answer.authored() ? answer.managerId() : chat.manager().id();
            add(inbound, Optional.of(answer.sentAt()), "ANSWERED", by);
        } else if (closing(first).isPresent()
                || !left.isEmpty()
                || !chat.settings().now().isBefore(limit)) {
            add(inbound, Optional.of(limit), "CLOSED_UNANSWERED", "");
        } else {
            add(inbound, Optional.empty(), "OPEN", "");
        }
    }

    private List<SaidMessage> takeWhile(Predicate<SaidMessage> test) {
        List<SaidMessage> taken = new ArrayList<>();
        while (!left.isEmpty() && test.test(left.get(0))) {
            taken.add(left.remove(0));
        }
        return taken;
    }

    /** The second at which a wait that opens with this message ends by itself. */
    private Instant limit(SaidMessage first) {
        return closing(first).orElse(first.sentAt().plus(LONGEST));
    }

    /** The closing of its dialog after the message, within the longest time. */
    private Optional<Instant> closing(SaidMessage first) {
        return chat.dialog(dialogId(first))
                .flatMap(ReferenceDialog::closedAt)
                .filter(closed -> closed.isAfter(first.sentAt())
                        && !closed.isAfter(first.sentAt().plus(LONGEST)));
    }

    /** That it names, else the latest dialog created by then. */
    private String dialogId(SaidMessage message) {
        if (!message.dialogId().isEmpty()) {
            return message.dialogId();
        }
        return chat.dialogs().stream()
                .filter(dialog -> !dialog.createdAt().isAfter(message.sentAt()))
                .max(ReferenceDialog.ORDER)
                .map(dialog -> Long.toString(dialog.id()))
                .orElse("");
    }

    private void add(List<SaidMessage> inbound, Optional<Instant> endedAt, String end, String answeredBy) {
        String dialogId = dialogId(inbound.get(0));
        boolean earlier =
                found.stream().anyMatch(wait -> wait.waited() && wait.dialogId().equals(dialogId));
        String responsible = chat.dialog(dialogId)
                .map(dialog ->
                        dialog.responsibleAt(endedAt.orElse(chat.settings().now())))
                .orElse("");
        boolean first = !end.equals("NO_REPLY_NEEDED") && !earlier;
        found.add(new ReferenceWait(chat, dialogId, inbound, endedAt, end, answeredBy, responsible, first));
    }
}
