package otklik.publisher.board;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import otklik.events.crm.Dialog;
import otklik.events.crm.Manager;
import otklik.events.crm.Message;
import otklik.events.crm.Period;

/** Which messages are rows of {@code messages_raw}, as the facts stood when it was asked. */
public final class CountedMessages implements Predicate<Message> {
    private final Set<String> chats;
    private final Set<String> technical;
    private final long from;
    private final long until;

    private CountedMessages(Set<String> chats, Set<String> technical, Optional<Period> period) {
        this.chats = chats;
        this.technical = technical;
        this.from = period.map(known -> known.from().toEpochSecond()).orElse(Long.MIN_VALUE);
        this.until = period.map(Period::until).map(end -> end.toEpochSecond()).orElse(Long.MAX_VALUE);
    }

    /** @param excludeTags in lower case */
    public static CountedMessages of(Look look, Set<String> excludeTags) {
        Facts facts = look.facts();
        Set<String> chats = facts.chats.entrySet().stream()
                .filter(chat -> look.rules().channels().contains(chat.getValue().channel()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
        facts.dialogs.values().stream()
                .filter(dialog -> excluded(dialog, excludeTags))
                .map(Dialog::chatId)
                .forEach(chats::remove);
        return of(facts, chats);
    }

    @Override
    public boolean test(Message message) {
        long sentAt = message.sentAt().toEpochSecond();
        return !message.deleted()
                && chats.contains(message.chatId())
                && sentAt >= from
                && sentAt < until
                && !technical.contains(message.managerId());
    }

    /** Of one chat alone, which is quicker. */
    public static CountedMessages ofChat(Look look, Set<String> excludeTags, String chatId) {
        Facts facts = look.facts();
        boolean counts = facts.client(chatId)
                        .filter(chat -> look.rules().channels().contains(chat.channel()))
                        .isPresent()
                && facts.dialogs.values().stream()
                        .filter(dialog -> dialog.chatId().equals(chatId))
                        .noneMatch(dialog -> excluded(dialog, excludeTags));
        return of(facts, counts ? Set.of(chatId) : Set.of());
    }

    private static CountedMessages of(Facts facts, Set<String> chats) {
        Set<String> technical = facts.managers.values().stream()
                .filter(Manager::technical)
                .map(Manager::managerId)
                .collect(Collectors.toSet());
        return new CountedMessages(
                chats, technical, facts.period.values().stream().findFirst());
    }

    private static boolean excluded(Dialog dialog, Set<String> tags) {
        return dialog.tags().stream().anyMatch(tag -> tags.contains(tag.toLowerCase(Locale.ROOT)));
    }
}
