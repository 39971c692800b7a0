package otklik.publisher.board;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import otklik.events.crm.Message;

/** What stands of a chat's messages after edits and deletions. */
public final class Versions {
    private static final Comparator<Message> ORDER = Comparator.comparingLong(
                    (Message message) -> message.sentAt().toEpochSecond())
            .thenComparingInt(message -> message.messageId().length())
            .thenComparing(Message::messageId);

    private Versions() {}

    /** In the order of the contract. @param told all versions, in the order of the topic */
    public static List<Message> latest(Collection<Message> told) {
        Map<String, Message> latest = new LinkedHashMap<>();
        told.forEach(message -> latest.merge(
                message.messageId(),
                message,
                (old, next) -> Version.of(next).isOlderThan(Version.of(old)) ? old : next));
        return latest.values().stream()
                .filter(message -> !message.deleted())
                .sorted(ORDER)
                .toList();
    }
}
