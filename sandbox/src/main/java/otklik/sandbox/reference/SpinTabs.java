package otklik.sandbox.reference;

import static otklik.sandbox.reference.Figures.count;
import static otklik.sandbox.reference.Figures.percent;
import static otklik.sandbox.reference.Figures.quotient;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Tabs 6, 7 and 8 and {@code question_types}: credit goes to the author. */
final class SpinTabs {
    private final List<Asked> asked;

    SpinTabs(ReferenceShop shop) {
        this.asked = shop.counted().stream()
                .flatMap(chat -> Asked.in(chat, shop).stream())
                .toList();
    }

    List<List<Object>> chats() {
        return asked.stream().map(SpinTabs::chatRow).toList();
    }

    List<List<Object>> managers() {
        return byAuthor().entrySet().stream()
                .map(entry -> managerRow(entry.getKey(), entry.getValue()))
                .sorted(Figures.bySize(2, 1, 0))
                .toList();
    }

    List<List<Object>> plans() {
        return managers().stream()
                .map(row -> List.of(row.get(0), row.get(1), ""))
                .toList();
    }

    List<List<Object>> questionTypes() {
        return byAuthor().entrySet().stream()
                .map(entry -> questionRow(entry.getKey(), entry.getValue()))
                .sorted(Figures.bySize(2, 1, 0))
                .toList();
    }

    private Map<Owner, List<Asked>> byAuthor() {
        return asked.stream().collect(Collectors.groupingBy(Asked::author));
    }

    private static List<Object> chatRow(Asked asked) {
        List<Object> row = new ArrayList<>(List.of(
                asked.chat().id(),
                asked.author().id(),
                asked.author().name(),
                (long) asked.said().size(),
                asked.questions()));
        Label.SPIN.forEach(stage -> row.add(asked.count(stage)));
        Label.SPIN.forEach(stage -> row.add(asked.count(stage) > 0 ? "Да" : "Нет"));
        row.add(asked.completeness());
        return row;
    }

    private static List<Object> managerRow(Owner author, List<Asked> rows) {
        long chats = rows.size();
        long full = count(rows, asked -> asked.stages() == 4);
        List<Object> row = new ArrayList<>(List.of(
                author.id(),
                author.name(),
                chats,
                sum(rows, asked -> asked.said().size()),
                sum(rows, Asked::questions),
                quotient(sum(rows, Asked::questions), chats, 2)));
        Label.SPIN.forEach(stage -> row.add(sum(rows, asked -> asked.count(stage))));
        Label.SPIN.forEach(stage -> row.add(quotient(sum(rows, asked -> asked.count(stage)), chats, 2)));
        Label.SPIN.forEach(stage -> row.add(percent(count(rows, asked -> asked.count(stage) > 0), chats)));
        row.addAll(List.of(quotient(sum(rows, Asked::completeness), chats, 1), full, percent(full, chats)));
        return row;
    }

    private static List<Object> questionRow(Owner author, List<Asked> rows) {
        long all = sum(rows, Asked::questions);
        long open = sum(rows, asked -> asked.count(Label.OPEN_QUESTION));
        return List.of(
                author.id(), author.name(), all, open, all - open, percent(open, all), percent(all - open, all), 70L);
    }

    private static long sum(List<Asked> rows, ToLongFunction<Asked> figure) {
        return rows.stream().mapToLong(figure).sum();
    }
}
