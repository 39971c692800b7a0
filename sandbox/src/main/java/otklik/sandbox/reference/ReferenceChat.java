package otklik.sandbox.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** One chat with all that was said in it in the period, in order, its dialogs and the orders made in them. */
record ReferenceChat(
        String id,
        String channel,
        Owner manager,
        String clientId,
        String createdAt,
        String updatedAt,
        String status,
        List<SaidMessage> said,
        List<ReferenceDialog> dialogs,
        List<ReferenceOrder> allOrders,
        ReferenceSettings settings) {

    List<SaidMessage> inbound() {
        return said.stream().filter(SaidMessage::in).toList();
    }

    List<SaidMessage> outbound() {
        return said.stream().filter(SaidMessage::out).toList();
    }

    /** Both, without bots. */
    List<SaidMessage> spoken() {
        return said.stream().filter(m -> m.in() || m.out()).toList();
    }

    boolean counts() {
        return !spoken().isEmpty();
    }

    OptionalLong firstResponse() {
        if (inbound().isEmpty()) {
            return OptionalLong.empty();
        }
        SaidMessage first = inbound().get(0);
        return after(first, outbound())
                .findFirst()
                .map(answer -> OptionalLong.of(settings.workingSeconds(first.sentAt(), answer.sentAt())))
                .orElse(OptionalLong.empty());
    }

    Object firstResponseCell() {
        return firstResponse().isPresent() ? (Object) firstResponse().getAsLong() : "";
    }

    List<SaidMessage> unanswered() {
        if (outbound().isEmpty()) {
            return inbound();
        }
        return after(outbound().get(outbound().size() - 1), inbound()).toList();
    }

    Optional<SaidMessage> firstWishToBuy() {
        return inbound().stream().filter(m -> m.verdict().asksToBuy()).findFirst();
    }

    boolean nextStepFollows() {
        return firstWishToBuy()
                .map(asked -> after(asked, outbound()).anyMatch(m -> m.is(Label.NEXT_STEP)))
                .orElse(false);
    }

    /** Percent of the four stages that authors used in the chat. */
    int completeness() {
        return 25
                * (int) Label.SPIN.stream()
                        .filter(stage -> said.stream().anyMatch(m -> m.authored() && m.is(stage)))
                        .count();
    }

    List<ReferenceOrder> orders() {
        return allOrders.stream()
                .filter(order -> !order.weak())
                .filter(order -> settings.inPeriod(order.createdAt()))
                .toList();
    }

    /** How many are linked by client and time only. */
    long weakOrders() {
        return allOrders.stream()
                .filter(order -> order.weak() && settings.inPeriod(order.createdAt()))
                .count();
    }

    boolean paid() {
        return orders().stream().anyMatch(ReferenceOrder::paid);
    }

    Optional<ReferenceDialog> dialog(String dialogId) {
        return dialogs.stream()
                .filter(d -> Long.toString(d.id()).equals(dialogId))
                .findFirst();
    }

    List<String> advice() {
        List<String> advice = new ArrayList<>();
        boolean waiting = unanswered().stream().anyMatch(SaidMessage::asksForReply);
        if (outbound().isEmpty() && waiting) {
            advice.add("Нет ответа менеджера");
        }
        if (firstResponse().orElse(0) > 600) {
            advice.add("Сократить время реакции");
        }
        if (!outbound().isEmpty() && waiting) {
            advice.add("Добавить follow-up");
        }
        if (!inbound().isEmpty()
                && !outbound().isEmpty()
                && outbound().stream().limit(6).noneMatch(SaidMessage::asks)) {
            advice.add("Добавить уточняющие вопросы");
        }
        if (!outbound().isEmpty() && firstWishToBuy().isPresent() && !nextStepFollows()) {
            advice.add("Дать next step");
        }
        return advice;
    }

    static Stream<SaidMessage> after(SaidMessage moment, List<SaidMessage> messages) {
        return messages.stream().filter(m -> m.after(moment));
    }
}
