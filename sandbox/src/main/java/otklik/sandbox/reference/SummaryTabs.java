package otklik.sandbox.reference;

import static otklik.sandbox.reference.Figures.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tabs 3 and 4 and {@code manager_report}: chats added up. */
final class SummaryTabs {
    private final ReferenceShop shop;

    SummaryTabs(ReferenceShop shop) {
        this.shop = shop;
    }

    List<List<Object>> managers() {
        return summary(c -> List.of(c.manager().id(), c.manager().name()), 1);
    }

    List<List<Object>> channels() {
        return summary(c -> List.of(c.channel()), 0);
    }

    List<List<Object>> report() {
        return shop.byManager().entrySet().stream()
                .map(entry -> reportRow(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((List<Object> row) -> orLast(row.get(5)))
                        .thenComparing(row -> orLast(row.get(7)))
                        .thenComparing(row -> Figures.codePoints(row.get(1)))
                        .thenComparing(Figures.byId(row -> (String) row.get(0))))
                .toList();
    }

    private static BigDecimal orLast(Object cell) {
        return cell.equals("") ? BigDecimal.valueOf(Long.MAX_VALUE) : new BigDecimal(cell.toString());
    }

    private static List<Object> reportRow(Owner manager, List<ReferenceChat> chats) {
        long in = inbound(chats);
        long out = outbound(chats);
        return List.of(
                manager.id(),
                manager.name(),
                (long) chats.size(),
                in,
                out,
                Figures.percent(noReply(chats), asked(chats)),
                Quantile.of(replies(chats), 5),
                Quantile.of(replies(chats), 9),
                Figures.percent(unanswered(chats), in),
                Figures.quotient(out, in, 2),
                focus(chats));
    }

    /** The thresholds are on the exact quotients. */
    private static String focus(List<ReferenceChat> chats) {
        List<String> focus = new ArrayList<>();
        if (100 * noReply(chats) > 12 * asked(chats)) {
            focus.add("Потери");
        }
        if (Quantile.of(replies(chats), 9) instanceof Long seconds && seconds > 1200) {
            focus.add("Скорость");
        }
        if (100 * unanswered(chats) > 25 * inbound(chats)) {
            focus.add("Follow-up");
        }
        if (10 * outbound(chats) < 8 * inbound(chats)) {
            focus.add("Next step");
        }
        return String.join("; ", focus);
    }

    private List<List<Object>> summary(Function<ReferenceChat, List<Object>> group, int nameColumn) {
        Map<List<Object>, List<ReferenceChat>> groups = shop.counted().stream().collect(Collectors.groupingBy(group));
        return groups.entrySet().stream()
                .map(entry -> summaryRow(entry.getKey(), entry.getValue()))
                .sorted(Figures.bySize(nameColumn + 1, nameColumn, 0))
                .toList();
    }

    private static List<Object> summaryRow(List<Object> group, List<ReferenceChat> chats) {
        List<Long> replies = replies(chats);
        List<Object> row = new ArrayList<>(group);
        row.addAll(List.of(
                (long) chats.size(),
                inbound(chats),
                outbound(chats),
                unanswered(chats),
                count(replies, seconds -> seconds > 600),
                noReply(chats),
                (long) replies.size(),
                Quantile.of(replies, 5),
                Quantile.of(replies, 9),
                Figures.quotient(replies.size(), asked(chats), 4)));
        return row;
    }

    private static List<Long> replies(List<ReferenceChat> chats) {
        return chats.stream()
                .map(ReferenceChat::firstResponse)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .toList();
    }

    private static long asked(List<ReferenceChat> chats) {
        return count(chats, c -> !c.inbound().isEmpty());
    }

    private static long noReply(List<ReferenceChat> chats) {
        return count(chats, c -> !c.inbound().isEmpty() && c.outbound().isEmpty());
    }

    private static long inbound(List<ReferenceChat> chats) {
        return chats.stream().mapToLong(c -> c.inbound().size()).sum();
    }

    private static long outbound(List<ReferenceChat> chats) {
        return chats.stream().mapToLong(c -> c.outbound().size()).sum();
    }

    private static long unanswered(List<ReferenceChat> chats) {
        return chats.stream().mapToLong(c -> c.unanswered().size()).sum();
    }
}
