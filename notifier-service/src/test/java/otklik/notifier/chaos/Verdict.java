package otklik.notifier.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import otklik.sandbox.telegram.Delivery;

/**
 * What arrived, client by client.
 *
 * @param once one message
 * @param repeated two messages, the later one marked
 * @param marked of those with one message: it is marked, since the first was never found
 * @param lost no message
 * @param unmarked more messages than that, or a second one without a mark
 * @param stale no message of the client shows what it should in the end
 */
record Verdict(int once, int repeated, int marked, int lost, int unmarked, int stale) {
    private static final Pattern CHAT = Pattern.compile("Открыть чат (\\d+)");
    private static final String MARK = "🔁";

    static Verdict of(List<Delivery> delivered, int clients) {
        Map<String, List<Delivery>> byClient = new HashMap<>();
        for (Delivery delivery : delivered) {
            Matcher chat = CHAT.matcher(delivery.plain());
            if (chat.find()) {
                byClient.computeIfAbsent(chat.group(1), id -> new ArrayList<>()).add(delivery);
            }
        }
        int[] counts = new int[6];
        for (int client = 0; client < clients; client++) {
            List<Delivery> found = byClient.getOrDefault(Clients.chat(client), List.of());
            counts[kind(found)]++;
            String wanted = client % 2 == 0 ? "✅" : "🟡";
            counts[5] += found.stream().noneMatch(delivery -> delivery.plain().contains(wanted)) ? 1 : 0;
            counts[2] += found.size() == 1 && found.get(0).plain().startsWith(MARK) ? 1 : 0;
        }
        return new Verdict(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    boolean settled() {
        return lost == 0 && stale == 0;
    }

    private static int kind(List<Delivery> found) {
        long marks = found.stream()
                .filter(delivery -> delivery.plain().startsWith(MARK))
                .count();
        return switch (found.size()) {
            case 0 -> 3;
            case 1 -> 0;
            case 2 -> marks == 1 ? 1 : 4;
            default -> 4;
        };
    }
}
