package otklik.sandbox.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code best_practices} and {@code dialog_templates}. */
final class PracticeTabs {
    private static final Map<String, Label> STAGES = stages();

    private final List<ReferenceChat> best;

    PracticeTabs(ReferenceShop shop) {
        this.best = shop.counted().stream()
                .filter(chat -> chat.paid() && chat.completeness() >= 50)
                .sorted(Comparator.comparing((ReferenceChat chat) -> -weight(chat))
                        .thenComparing(
                                chat -> chat.spoken()
                                        .get(chat.spoken().size() - 1)
                                        .sentAt(),
                                Comparator.reverseOrder())
                        .thenComparing(Figures.byId(ReferenceChat::id)))
                .limit(20)
                .toList();
    }

    List<List<Object>> best() {
        List<List<Object>> rows = new ArrayList<>();
        for (ReferenceChat chat : best) {
            rows.add(List.of(
                    rows.size() + 1L,
                    chat.id(),
                    chat.channel(),
                    chat.manager().id(),
                    chat.manager().name(),
                    (long) chat.completeness(),
                    questions(chat),
                    Figures.money(
                            chat.orders().stream().filter(ReferenceOrder::paid).toList()),
                    phrases(chat)));
        }
        return rows;
    }

    /** The built-in phrases have an empty text here: they are the product's own. */
    List<List<Object>> templates() {
        List<List<Object>> rows = new ArrayList<>();
        STAGES.forEach((stage, label) -> {
            Map<String, String> sources = new LinkedHashMap<>();
            best.forEach(chat -> phrase(chat, label).ifPresent(text -> sources.putIfAbsent(text, chat.id())));
            List<Map.Entry<String, String>> found = List.copyOf(sources.entrySet());
            for (int i = 0; i < 3 && (i < found.size() || found.isEmpty()); i++) {
                rows.add(
                        found.isEmpty()
                                ? List.of(stage, i + 1L, "", "")
                                : List.of(
                                        stage,
                                        i + 1L,
                                        found.get(i).getKey(),
                                        found.get(i).getValue()));
            }
        });
        return rows;
    }

    private static Optional<String> phrase(ReferenceChat chat, Label label) {
        return chat.outbound().stream()
                .filter(m -> m.is(label) && !m.snippet().isEmpty())
                .map(SaidMessage::snippet)
                .findFirst();
    }

    private static String phrases(ReferenceChat chat) {
        return chat.outbound().stream()
                .filter(m -> m.verdict().spin() || m.is(Label.NEXT_STEP))
                .map(SaidMessage::snippet)
                .filter(text -> !text.isEmpty())
                .limit(8)
                .collect(Collectors.joining("\n"));
    }

    private static long weight(ReferenceChat chat) {
        return chat.completeness() * 1000L + Math.min(questions(chat), 999);
    }

    /** Of known authors. */
    private static long questions(ReferenceChat chat) {
        return Figures.count(chat.outbound(), m -> m.authored() && m.asks());
    }

    private static Map<String, Label> stages() {
        Map<String, Label> stages = new LinkedHashMap<>();
        stages.put("greeting", Label.GREETING);
        stages.put("situation", Label.SITUATION);
        stages.put("problem", Label.PROBLEM);
        stages.put("implication", Label.IMPLICATION);
        stages.put("need_payoff", Label.NEED_PAYOFF);
        stages.put("presentation", Label.PRESENTATION);
        stages.put("objections", Label.OBJECTION_ANSWER);
        stages.put("closing", Label.CLOSING);
        return stages;
    }
}
