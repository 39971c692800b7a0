package otklik.publisher.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import otklik.events.analytics.BehaviorExample;
import otklik.events.analytics.BestPractice;
import otklik.events.analytics.DialogTemplate;
import otklik.events.analytics.QualityChat;
import otklik.events.analytics.SpinChatMetrics;
import otklik.publisher.board.Look.Applied;
import otklik.publisher.board.Look.Envelope;

/** {@code /api/v1/quality}: chats to learn from, over all that is counted. */
public record QualityView(
        @JsonUnwrapped Envelope envelope,
        int total,
        int offset,
        int limit,
        List<Row> rows,
        List<OfManager> managers,
        List<BehaviorExample> examples,
        List<BestPractice> practices,
        List<DialogTemplate> templates) {
    /** A chat that was worth 60 points or more. */
    public record Row(
            String chatId,
            String clientName,
            String channel,
            String managerId,
            String managerName,
            String chatType,
            int messages,
            int questions,
            Long firstResponseSec,
            boolean greeting,
            boolean needs,
            boolean presentation,
            boolean objections,
            boolean closing,
            int score) {
        static Row of(Look look, QualityChat chat) {
            return new Row(
                    chat.chatId(),
                    look.clientName(chat.chatId()),
                    chat.channel(),
                    chat.managerId(),
                    look.facts().managerName(chat.managerId()),
                    chat.chatType(),
                    chat.messages(),
                    chat.questions(),
                    chat.firstResponseSec(),
                    yes(chat.greeting()),
                    yes(chat.needs()),
                    yes(chat.presentation()),
                    yes(chat.objections()),
                    yes(chat.closing()),
                    chat.score());
        }

        private static boolean yes(String word) {
            return SpinChatMetrics.YES.equals(word);
        }
    }

    public record OfManager(
            String managerId, String managerName, int chats, BigDecimal averageScore, int consultations) {}

    public static QualityView of(Look look, Query query, Page page) {
        Facts facts = look.facts();
        List<QualityChat> chats = facts.quality.values().stream()
                .filter(chat -> query.takes(chat.channel(), chat.managerId()))
                .sorted(Comparator.comparingInt((QualityChat chat) -> -chat.score())
                        .thenComparing(QualityChat::chatId))
                .toList();
        return new QualityView(
                look.envelope(query, new Applied(false, true, true)),
                chats.size(),
                page.offset(),
                page.limit(),
                page.of(chats).stream().map(chat -> Row.of(look, chat)).toList(),
                managers(facts, chats),
                facts.examples.values().stream()
                        .filter(example -> query.takes(example.channel(), example.managerId()))
                        .toList(),
                facts.practices.values().stream()
                        .filter(practice -> query.takes(practice.channel(), practice.managerId()))
                        .sorted(Comparator.comparingInt(BestPractice::place))
                        .toList(),
                List.copyOf(facts.templates.values()));
    }

    private static List<OfManager> managers(Facts facts, List<QualityChat> chats) {
        Map<String, List<QualityChat>> byManager = chats.stream()
                .collect(Collectors.groupingBy(QualityChat::managerId, TreeMap::new, Collectors.toList()));
        return byManager.entrySet().stream()
                .map(entry -> manager(facts, entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((OfManager manager) -> -manager.chats())
                        .thenComparing(OfManager::managerId))
                .toList();
    }

    private static OfManager manager(Facts facts, String id, List<QualityChat> chats) {
        int points = chats.stream().mapToInt(QualityChat::score).sum();
        return new OfManager(
                id,
                facts.managerName(id),
                chats.size(),
                BigDecimal.valueOf(points).divide(BigDecimal.valueOf(chats.size()), 1, RoundingMode.HALF_UP),
                (int) chats.stream()
                        .filter(chat -> "consultation".equals(chat.chatType()))
                        .count());
    }
}
