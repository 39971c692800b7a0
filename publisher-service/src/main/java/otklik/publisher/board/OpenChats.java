package otklik.publisher.board;

import java.util.Comparator;
import java.util.List;

/** Chats in which a client waits. */
public final class OpenChats {
    private OpenChats() {}

    /**
     * @param versions how many versions of messages the chat has
     * @param offsets of the latest of them
     */
    public record OpenChat(String chatId, int partition, int versions, long[] offsets) {}

    /** Those that wait longest. */
    public static List<OpenChat> longest(Look look, int mostChats, int mostVersions) {
        return look.facts().open.values().stream()
                .sorted(Comparator.comparingLong((Waiting wait) -> wait.openedAt))
                .limit(mostChats)
                .flatMap(wait -> look
                        .facts()
                        .messagesOf(wait.chatId)
                        .map(places -> new OpenChat(
                                wait.chatId, places.partition(), places.count(), places.last(mostVersions)))
                        .stream())
                .toList();
    }
}
