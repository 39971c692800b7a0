package otklik.publisher.board;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import otklik.events.analytics.ChatAdvice;
import otklik.events.analytics.ChatMetrics;
import otklik.events.analytics.OrderPayments;
import otklik.events.analytics.QualityChat;
import otklik.events.analytics.SpinChatMetrics;

/**
 * A chat as it is listed.
 *
 * @param codes of the advice, in the order of its texts
 * @param spinCompleteness percent, of the manager who asked most; absent where nobody wrote
 * @param score absent below 60 points
 */
public record ChatRow(
        String chatId,
        String clientName,
        String channel,
        String managerId,
        String managerName,
        String status,
        String createdAt,
        String updatedAt,
        int inbound,
        int outbound,
        Long firstResponseSec,
        int unansweredInbound,
        List<String> codes,
        String advice,
        Integer spinCompleteness,
        Integer score,
        int orders,
        int paidOrders,
        String crmUrl) {
    static ChatRow of(Look look, ChatMetrics chat) {
        Facts facts = look.facts();
        String id = chat.chatId();
        ChatAdvice advice = facts.advice.get(id);
        QualityChat quality = facts.quality.get(id);
        OrderPayments payments = facts.payments.get(id);
        return new ChatRow(
                id,
                look.clientName(id),
                chat.channel(),
                chat.managerId(),
                facts.managerName(chat.managerId()),
                chat.status(),
                look.time(chat.createdAt()),
                look.time(chat.updatedAt()),
                chat.inboundCount(),
                chat.outboundCount(),
                chat.firstResponseSec(),
                chat.unansweredInbound(),
                advice == null ? List.of() : advice.codes(),
                advice == null ? "" : advice.advice(),
                completeness(facts.spinChats.getOrDefault(id, Map.of()).values()),
                quality == null ? null : quality.score(),
                payments == null ? 0 : payments.orders(),
                payments == null ? 0 : payments.paidOrders(),
                look.crm(id, ""));
    }

    private static Integer completeness(Collection<SpinChatMetrics> rows) {
        return rows.stream()
                .map(SpinChatMetrics::spinCompleteness)
                .max(Integer::compare)
                .orElse(null);
    }
}
