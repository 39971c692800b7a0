package otklik.sandbox.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** One chat with all that was said in it in the period, in order. */
record ReferenceChat(
        String id,
        String channel,
        String managerId,
        String managerName,
        String clientId,
        String createdAt,
        String updatedAt,
        String status,
        List<SaidMessage> said) {

    List<SaidMessage> inbound() {
        return said.stream().filter(SaidMessage::in).toList();
    }

    List<SaidMessage> outbound() {
        return said.stream().filter(SaidMessage::out).toList();
    }

    boolean counts() {
        return !inbound().isEmpty() || !outbound().isEmpty();
    }

    OptionalLong firstResponse(ReferenceSettings settings) {
        if (inbound().isEmpty()) {
            return OptionalLong.empty();
        }
        SaidMessage first = inbound().get(0);
        return after(first, outbound())
                .findFirst()
                .map(answer -> OptionalLong.of(settings.workingSeconds(first.sentAt(), answer.sentAt())))
                .orElse(OptionalLong.empty());
    }

    List<SaidMessage> unanswered() {
        if (outbound().isEmpty()) {
            return inbound();
        }
        return after(outbound().get(outbound().size() - 1), inbound()).toList();
    }

    List<String> advice(ReferenceSettings settings, Function<SaidMessage, Verdict> judge) {
        List<String> advice = new ArrayList<>();
        boolean waiting = unanswered().stream().anyMatch(m -> !judge.apply(m).closer());
        if (outbound().isEmpty() && waiting) {
            advice.add("Нет ответа менеджера");
        }
        if (firstResponse(settings).orElse(0) > 600) {
            advice.add("Сократить время реакции");
        }
        if (!outbound().isEmpty() && waiting) {
            advice.add("Добавить follow-up");
        }
        if (!inbound().isEmpty()
                && !outbound().isEmpty()
                && outbound().stream().limit(6).noneMatch(m -> judge.apply(m).question())) {
            advice.add("Добавить уточняющие вопросы");
        }
        if (!outbound().isEmpty() && nextStepIsMissing(judge)) {
            advice.add("Дать next step");
        }
        return advice;
    }

    private boolean nextStepIsMissing(Function<SaidMessage, Verdict> judge) {
        return inbound().stream()
                .filter(m -> judge.apply(m).asksToBuy())
                .findFirst()
                .map(asked ->
                        after(asked, outbound()).noneMatch(m -> judge.apply(m).nextStep()))
                .orElse(false);
    }

    private static Stream<SaidMessage> after(SaidMessage moment, List<SaidMessage> messages) {
        return messages.stream().filter(m -> SaidMessage.ORDER.compare(m, moment) > 0);
    }
}
