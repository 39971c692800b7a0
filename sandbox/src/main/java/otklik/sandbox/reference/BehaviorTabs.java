package otklik.sandbox.reference;

import static otklik.sandbox.reference.Figures.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code behavior_managers} and {@code behavior_examples}, by the chat's manager. */
final class BehaviorTabs {
    private final ReferenceShop shop;

    BehaviorTabs(ReferenceShop shop) {
        this.shop = shop;
    }

    List<List<Object>> managers() {
        return shop.byManager().entrySet().stream()
                .map(entry -> managerRow(entry.getKey(), entry.getValue()))
                .sorted(Figures.bySize(2, 1, 0))
                .toList();
    }

    List<List<Object>> examples() {
        List<List<Object>> rows = new ArrayList<>();
        for (Map.Entry<Owner, List<ReferenceChat>> manager : shop.byManager().entrySet()) {
            for (Example.Kind kind : Example.Kind.values()) {
                List<Example> best = manager.getValue().stream()
                        .flatMap(chat -> kind.of(chat).stream())
                        .sorted(Example.MOST_TELLING_FIRST)
                        .limit(3)
                        .toList();
                for (int i = 0; i < best.size(); i++) {
                    rows.add(exampleRow(manager.getKey(), kind, i + 1L, best.get(i)));
                }
            }
        }
        return rows;
    }

    private static List<Object> exampleRow(Owner manager, Example.Kind kind, long place, Example example) {
        return List.of(
                manager.id(),
                manager.name(),
                kind.code(),
                place,
                example.chat().id(),
                example.chat().channel(),
                example.chat().firstResponseCell(),
                example.clientSaid(),
                example.managerSaid());
    }

    private static List<Object> managerRow(Owner manager, List<ReferenceChat> chats) {
        long questions = chats.stream()
                .mapToLong(chat -> count(chat.outbound(), SaidMessage::asks))
                .sum();
        long written = count(chats, chat -> !chat.outbound().isEmpty());
        long wishes = count(chats, chat -> chat.firstWishToBuy().isPresent());
        return List.of(
                manager.id(),
                manager.name(),
                (long) chats.size(),
                Figures.quotient(questions, chats.size(), 2),
                Figures.percent(count(chats, ReferenceChat::nextStepFollows), wishes),
                Figures.percent(
                        count(chats, chat -> chat.outbound().stream().anyMatch(m -> m.is(Label.UPSELL))), written),
                Figures.percent(count(chats, chat -> chat.advice().contains("Добавить follow-up")), written),
                wishes);
    }
}
