package otklik.sandbox.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one author asked in one chat: a row of tab 7. */
record Asked(ReferenceChat chat, Owner author, List<SaidMessage> said) {
    /** Of every author of the chat. */
    static List<Asked> in(ReferenceChat chat, ReferenceShop shop) {
        Map<String, List<SaidMessage>> byAuthor = new LinkedHashMap<>();
        for (SaidMessage message : chat.outbound()) {
            if (message.authored()) {
                byAuthor.computeIfAbsent(message.managerId(), id -> new ArrayList<>())
                        .add(message);
            }
        }
        return byAuthor.entrySet().stream()
                .map(entry -> new Asked(chat, shop.owner(entry.getKey()), entry.getValue()))
                .toList();
    }

    long questions() {
        return Figures.count(said, SaidMessage::asks);
    }

    long count(Label label) {
        return Figures.count(said, m -> m.is(label));
    }

    long stages() {
        return Figures.count(Label.SPIN, stage -> count(stage) > 0);
    }

    long completeness() {
        return stages() * 100 / 4;
    }
}
