package otklik.analysis.chat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import otklik.analysis.advice.Advice;
import otklik.analysis.behaviour.BehaviourShare;
import otklik.analysis.behaviour.Example;
import otklik.analysis.behaviour.Examples;
import otklik.analysis.conversation.Conversation;
import otklik.analysis.conversion.ConversionShare;
import otklik.analysis.day.DateShares;
import otklik.analysis.group.Tally;
import otklik.analysis.orders.ChatOrders;
import otklik.analysis.orders.OrdersOfPeriod;
import otklik.analysis.orders.PaymentShare;
import otklik.analysis.practice.Practice;
import otklik.analysis.quality.Quality;
import otklik.analysis.response.Alarm;
import otklik.analysis.response.Wait;
import otklik.analysis.response.Waits;
import otklik.analysis.spin.ChatSpin;
import otklik.analysis.spin.SpinReading;
import otklik.analysis.summary.SummaryShare;
import otklik.events.Topics;
import otklik.events.analytics.ChatAdvice;
import otklik.events.analytics.ChatMetrics;

/** Works a chat's figures out of its facts and the present time; the same facts give the same figures. */
public final class ChatReading {
    /** The group of all chats. */
    public static final String SHOP = "shop";

    private final Rules rules;
    private final WaitRows waitRows;

    public ChatReading(Rules rules) {
        this.rules = rules;
        this.waitRows = new WaitRows(rules.hours());
    }

    /** @param now epoch second */
    public ChatFigures read(Conversation conversation, long now) {
        if (!conversation.counts() || !included(conversation)) {
            return ChatFigures.NONE;
        }
        ChatMetrics metrics = metrics(conversation);
        ChatAdvice advice = advice(conversation, metrics);
        ChatSpin spin = ChatSpin.of(conversation);
        List<Wait> waits = Waits.of(conversation, rules.hours(), now);
        List<Alarm> alarms = Alarm.of(waits, rules.hours(), rules.alertTarget());
        return new ChatFigures(
                rows(conversation, metrics, advice, waits),
                parts(conversation, metrics, advice, spin, waits),
                candidacies(conversation, metrics, advice, spin),
                alarms,
                changesAt(waits, alarms, now));
    }

    private List<Row<?>> rows(Conversation conversation, ChatMetrics metrics, ChatAdvice advice, List<Wait> waits) {
        List<Row<?>> rows = new ArrayList<>();
        rows.add(Row.of(Topics.CHAT_METRICS, metrics.chatId(), metrics));
        rows.add(Row.of(Topics.CHAT_ADVICE, metrics.chatId(), advice));
        SpinReading.of(conversation)
                .forEach(row -> rows.add(Row.of(Topics.SPIN_CHAT_METRICS, row.chatId() + "/" + row.managerId(), row)));
        Quality.of(conversation, metrics)
                .ifPresent(row -> rows.add(Row.of(Topics.QUALITY_CHATS, metrics.chatId(), row)));
        ChatOrders.of(conversation, metrics)
                .ifPresent(row -> rows.add(Row.of(Topics.ORDER_PAYMENTS, metrics.chatId(), row)));
        waits.forEach(wait -> rows.add(waitRows.of(conversation.chat(), wait)));
        return rows;
    }

    private List<Part> parts(
            Conversation conversation, ChatMetrics metrics, ChatAdvice advice, ChatSpin spin, List<Wait> waits) {
        List<Part> parts = new ArrayList<>();
        SummaryShare summary = SummaryShare.of(metrics);
        parts.add(new Part(
                Part.Kind.MANAGERS,
                metrics.managerId(),
                new ManagerShare(
                        Tally.of(metrics.managerName()),
                        summary,
                        BehaviourShare.of(conversation, advice.codes()),
                        PaymentShare.of(conversation))));
        parts.add(new Part(Part.Kind.CHANNELS, metrics.channel(), summary));
        SpinReading.shares(conversation)
                .forEach((author, share) -> parts.add(new Part(Part.Kind.AUTHORS, author, share)));
        if (spin.counts()) {
            boolean paid = OrdersOfPeriod.of(conversation).paid();
            parts.add(new Part(Part.Kind.SHOP, SHOP, ConversionShare.of(spin, paid)));
        }
        DateShares.of(conversation, waits, rules.hours(), rules.alertTarget())
                .forEach((date, share) -> parts.add(new Part(Part.Kind.DATES, date, share)));
        return parts;
    }

    private List<Candidate> candidacies(
            Conversation conversation, ChatMetrics metrics, ChatAdvice advice, ChatSpin spin) {
        List<Candidate> candidacies = new ArrayList<>();
        for (Example example : Examples.of(conversation, metrics, advice.codes(), spin)) {
            ExampleItem item = new ExampleItem(metrics.managerId(), metrics.managerName(), example);
            candidacies.add(new Candidate(Candidate.Kind.EXAMPLES, item.group(), example.rank(), item));
        }
        Practice.of(conversation, metrics, spin)
                .ifPresent(item -> candidacies.add(new Candidate(Candidate.Kind.PRACTICES, SHOP, item.rank(), item)));
        return candidacies;
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
                conversation.latestOrderId().orElse(null),
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

    /** When time alone will change a figure: an open wait passes a level of the target, or is given up. */
    private static OptionalLong changesAt(List<Wait> waits, List<Alarm> alarms, long now) {
        LongStream ends = waits.stream()
                .filter(wait -> wait.end() == Wait.End.OPEN)
                .mapToLong(wait -> wait.openedAt() + Waits.GIVEN_UP_AFTER);
        return LongStream.concat(ends, alarms.stream().mapToLong(Alarm::at))
                .filter(moment -> moment > now)
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
