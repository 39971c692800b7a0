package otklik.analysis.chat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import otklik.analysis.advice.Advice;
import otklik.analysis.conversation.Conversation;
import otklik.analysis.day.DayShares;
import otklik.analysis.response.Wait;
import otklik.analysis.response.Waits;
import otklik.analysis.summary.SummaryShare;
import otklik.events.analytics.ChatAdvice;
import otklik.events.analytics.ChatMetrics;

/** Works a chat's figures out of its facts and the present time; the same facts give the same figures. */
public final class ChatReading {
    private final Rules rules;

    public ChatReading(Rules rules) {
        this.rules = rules;
    }

    /** @param now epoch second */
    public ChatFigures read(Conversation conversation, long now) {
        if (!conversation.counts() || !included(conversation)) {
            return ChatFigures.NONE;
        }
        ChatMetrics metrics = metrics(conversation);
        List<Wait> waits = Waits.of(conversation, rules.hours(), now);
        return new ChatFigures(
                Optional.of(metrics),
                Optional.of(advice(conversation, metrics)),
                Map.of(metrics.managerId(), SummaryShare.of(metrics)),
                Map.of(metrics.channel(), SummaryShare.of(metrics)),
                DayShares.of(conversation, waits, rules.hours(), rules.alertTarget()),
                changesAt(waits, now));
    }

    private boolean included(Conversation conversation) {
        return rules.channels().contains(conversation.chat().channel())
                && conversation.dialogs().stream()
                        .flatMap(dialog -> dialog.tags().stream())
                        .noneMatch(tag -> rules.excludedTags().contains(tag.toLowerCase(Locale.ROOT)));
    }

    private ChatMetrics metrics(Conversation conversation) {
        String managerId = conversation.managerId();
        return new ChatMetrics(
                conversation.chat().chatId(),
                conversation.chat().channel(),
                managerId,
                conversation.roster().name(managerId),
                conversation.chat().clientId(),
                null,
                local(conversation.chat().createdAt()),
                local(conversation.chat().updatedAt()),
                conversation.closed() ? "closed" : "open",
                conversation.inbound().size(),
                conversation.outbound().size(),
                firstResponse(conversation),
                conversation.unanswered().size());
    }

    private Long firstResponse(Conversation conversation) {
        return conversation.inbound().stream()
                .findFirst()
                .flatMap(asked -> Conversation.after(asked, conversation.outbound()).stream()
                        .findFirst()
                        .map(answer -> rules.hours().between(asked.sentAt(), answer.sentAt())))
                .orElse(null);
    }

    private ChatAdvice advice(Conversation conversation, ChatMetrics metrics) {
        List<Advice> advice = Advice.of(new Advice.Evidence(
                conversation.inbound(),
                conversation.outbound(),
                conversation.unanswered(),
                SummaryShare.slow(metrics.firstResponseSec())));
        return new ChatAdvice(
                metrics.chatId(),
                metrics.channel(),
                metrics.managerId(),
                metrics.managerName(),
                metrics.inboundCount(),
                metrics.outboundCount(),
                metrics.firstResponseSec(),
                metrics.unansweredInbound(),
                advice.stream().map(Advice::text).collect(Collectors.joining("; ")),
                advice.stream().map(Advice::name).toList());
    }

    /** When time alone will change a figure: an open wait passes the target, or is given up. */
    private OptionalLong changesAt(List<Wait> waits, long now) {
        return waits.stream()
                .filter(wait -> wait.end() == Wait.End.OPEN)
                .mapToLong(wait -> {
                    long givenUp = wait.openedAt() + Waits.GIVEN_UP_AFTER;
                    long late = rules.hours().momentAfter(wait.openedAt(), rules.alertTarget(), givenUp);
                    return late > now ? late : givenUp;
                })
                .min();
    }

    private OffsetDateTime local(OffsetDateTime time) {
        return time == null
                ? null
                : Instant.ofEpochSecond(time.toEpochSecond())
                        .atZone(rules.zone())
                        .toOffsetDateTime();
    }
}
