package otklik.sandbox.reference;

import java.util.Comparator;
import java.util.List;

/** {@code quality_chats}: chats with a score of 60 or more. */
final class QualityTab {
    private final ReferenceShop shop;

    QualityTab(ReferenceShop shop) {
        this.shop = shop;
    }

    List<List<Object>> rows() {
        return shop.counted().stream()
                .filter(chat -> score(chat) >= 60)
                .map(QualityTab::row)
                .sorted(Comparator.comparing((List<Object> row) -> -(long) row.get(13))
                        .thenComparing(row -> -(long) row.get(5))
                        .thenComparing(Figures.byId(row -> (String) row.get(0))))
                .toList();
    }

    private static List<Object> row(ReferenceChat chat) {
        return List.of(
                chat.id(),
                chat.channel(),
                chat.manager().id(),
                chat.manager().name(),
                type(chat),
                messages(chat),
                questions(chat),
                chat.firstResponseCell(),
                yes(some(chat, Label.GREETING)),
                yes(needs(chat)),
                yes(some(chat, Label.PRESENTATION)),
                yes(objections(chat)),
                yes(some(chat, Label.CLOSING)),
                score(chat));
    }

    static long score(ReferenceChat chat) {
        long messages = messages(chat);
        long questions = questions(chat);
        long score = (some(chat, Label.GREETING) ? 5 : 0)
                + (needs(chat) ? 15 : 0)
                + (some(chat, Label.PRESENTATION) ? 15 : 0)
                + (objections(chat) ? 10 : 0)
                + (some(chat, Label.CLOSING) ? 5 : 0);
        score += messages >= 20 ? 20 : messages >= 15 ? 15 : messages >= 10 ? 10 : messages >= 5 ? 5 : 0;
        score += questions >= 8 ? 15 : questions >= 5 ? 10 : questions >= 3 ? 5 : 0;
        long response = chat.firstResponse().orElse(Long.MAX_VALUE);
        score += response <= 60 ? 10 : response <= 300 ? 5 : 0;
        return score + (consultation(chat) ? 5 : 0);
    }

    private static long messages(ReferenceChat chat) {
        return chat.spoken().size();
    }

    private static long questions(ReferenceChat chat) {
        return Figures.count(chat.outbound(), SaidMessage::asks);
    }

    private static boolean some(ReferenceChat chat, Label label) {
        return chat.outbound().stream().anyMatch(m -> m.is(label));
    }

    private static boolean needs(ReferenceChat chat) {
        return chat.outbound().stream().anyMatch(m -> m.verdict().spin());
    }

    private static boolean objections(ReferenceChat chat) {
        return chat.inbound().stream().filter(m -> m.is(Label.OBJECTION)).anyMatch(doubt -> ReferenceChat.after(
                        doubt, chat.outbound())
                .anyMatch(m -> m.is(Label.OBJECTION_ANSWER)));
    }

    private static boolean plainOrder(ReferenceChat chat) {
        return !chat.inbound().isEmpty()
                && chat.inbound().get(0).is(Label.PURCHASE)
                && chat.outbound().size() < 3;
    }

    private static boolean consultation(ReferenceChat chat) {
        return messages(chat) >= 5 && questions(chat) >= 2 && !plainOrder(chat);
    }

    private static String type(ReferenceChat chat) {
        return plainOrder(chat) ? "simple_order" : consultation(chat) ? "consultation" : "other";
    }

    private static String yes(boolean present) {
        return present ? "Да" : "Нет";
    }
}
