package otklik.analysis.spin;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import otklik.analysis.conversation.Conversation;
import otklik.analysis.conversation.Mark;
import otklik.analysis.conversation.Numbers;
import otklik.analysis.conversation.Said;
import otklik.events.analytics.SpinChatMetrics;

/** What each author asked in a chat: the credit goes to who wrote, not to the chat's manager. */
public final class SpinReading {
    private SpinReading() {}

    /** A row for everyone who wrote in the chat, ordered by id. */
    public static List<SpinChatMetrics> of(Conversation conversation) {
        return byAuthor(conversation).entrySet().stream()
                .map(entry -> row(conversation, entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What the chat adds to the figures of everyone who wrote in it, by {@code manager_id}. */
    public static SortedMap<String, SpinShare> shares(Conversation conversation) {
        SortedMap<String, SpinShare> shares = new TreeMap<>(Numbers.ORDER);
        byAuthor(conversation)
                .forEach((author, messages) ->
                        shares.put(author, SpinShare.of(row(conversation, author, messages), open(messages))));
        return shares;
    }

    private static SortedMap<String, List<Said>> byAuthor(Conversation conversation) {
        return ChatSpin.authored(conversation).stream()
                .collect(Collectors.groupingBy(
                        Said::managerId, () -> new TreeMap<>(Numbers.ORDER), Collectors.toList()));
    }

    private static SpinChatMetrics row(Conversation conversation, String author, List<Said> messages) {
        ChatSpin spin = ChatSpin.of(messages);
        return new SpinChatMetrics(
                conversation.chat().chatId(),
                author,
                conversation.roster().name(author),
                messages.size(),
                spin.questions(),
                spin.times(Mark.SITUATION),
                spin.times(Mark.PROBLEM),
                spin.times(Mark.IMPLICATION),
                spin.times(Mark.NEED_PAYOFF),
                yesOrNo(spin.uses(Mark.SITUATION)),
                yesOrNo(spin.uses(Mark.PROBLEM)),
                yesOrNo(spin.uses(Mark.IMPLICATION)),
                yesOrNo(spin.uses(Mark.NEED_PAYOFF)),
                spin.completeness());
    }

    private static int open(List<Said> messages) {
        return (int) messages.stream()
                .filter(said -> said.judged().is(Mark.OPEN_QUESTION))
                .count();
    }

    private static String yesOrNo(boolean present) {
        return present ? SpinChatMetrics.YES : SpinChatMetrics.NO;
    }
}
