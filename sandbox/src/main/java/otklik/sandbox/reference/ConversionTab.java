package otklik.sandbox.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** {@code spin_conversion}: each measure in chats with a paid order and in the others. */
final class ConversionTab {
    private static final List<String> LETTERS = List.of("s", "p", "i", "n");

    private final ReferenceShop shop;
    private final List<ReferenceChat> chats;

    ConversionTab(ReferenceShop shop) {
        this.shop = shop;
        this.chats = shop.counted().stream()
                .filter(chat -> !Asked.in(chat, shop).isEmpty())
                .toList();
    }

    List<List<Object>> rows() {
        List<List<Object>> rows = new ArrayList<>();
        if (chats.isEmpty()) {
            return rows;
        }
        for (int i = 0; i < 4; i++) {
            Label stage = Label.SPIN.get(i);
            rows.add(row(
                    LETTERS.get(i) + "_usage_rate", true, 1, chat -> total(chat, a -> a.count(stage)) > 0 ? 100 : 0));
        }
        rows.add(row("full_spin_rate", true, 1, chat -> chat.completeness() == 100 ? 100 : 0));
        rows.add(row("spin_completeness", false, 1, ReferenceChat::completeness));
        rows.add(row("questions_per_chat", false, 2, chat -> total(chat, Asked::questions)));
        for (int i = 0; i < 4; i++) {
            Label stage = Label.SPIN.get(i);
            rows.add(row("spin_" + LETTERS.get(i) + "_per_chat", false, 2, chat -> total(chat, a -> a.count(stage))));
        }
        return rows;
    }

    private long total(ReferenceChat chat, ToLongFunction<Asked> figure) {
        return Asked.in(chat, shop).stream().mapToLong(figure).sum();
    }

    private List<Object> row(String measure, boolean rate, int decimals, ToLongFunction<ReferenceChat> value) {
        return new Comparison(measure, rate, decimals, values(true, value), values(false, value)).row();
    }

    private List<Long> values(boolean paid, ToLongFunction<ReferenceChat> value) {
        return chats.stream()
                .filter(chat -> chat.paid() == paid)
                .map(value::applyAsLong)
                .toList();
    }
}
