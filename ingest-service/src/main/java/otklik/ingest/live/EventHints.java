package otklik.ingest.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import otklik.ingest.shard.Shard;
import otklik.ingest.shard.Shards;

/** Decides which shards an event of the websocket concerns. */
public final class EventHints {
    /** Those that are asked for: no others make anything worth reading. */
    public static final List<String> WANTED = List.of(
            "message_new",
            "message_updated",
            "message_deleted",
            "message_restored",
            "chat_created",
            "chat_updated",
            "chats_deleted",
            "dialog_opened",
            "dialog_closed",
            "dialog_assign");

    private static final Set<String> OF_NO_USE = Set.of(
            "user_joined_chat",
            "user_left_chat",
            "user_updated",
            "user_online_updated",
            "customer_updated",
            "bot_updated",
            "channel_updated",
            "chat_unread_updated",
            "settings_updated");

    private final Map<String, Set<Shard>> shards;

    public EventHints(Shards shards) {
        this.shards = shards.all().stream().collect(Collectors.groupingBy(Shard::feed, Collectors.toSet()));
    }

    /** Empty for an event of a type that is not known. */
    public Optional<Hints> of(JsonNode event) {
        JsonNode data = event.path("data");
        String type = event.path("type").asText();
        return switch (type) {
            case "message_new", "message_updated" -> Optional.of(Hints.wake(ofMessage(data.path("message"))));
            case "message_deleted", "message_restored" -> Optional.of(doubted(data.path("message")));
            case "chat_created", "chat_updated" -> Optional.of(Hints.wake(of(Shard.CHATS, data.path("chat"))));
            case "chats_deleted" -> Optional.of(gone(ids(data.path("chat_ids"))));
            case "dialog_opened", "dialog_closed", "dialog_assign" -> Optional.of(Hints.wake(of(Shard.DIALOGS)));
            default -> OF_NO_USE.contains(type) ? Optional.of(Hints.NONE) : Optional.empty();
        };
    }

    /** A service line tells who is responsible, which is read with the dialogs. */
    private Set<Shard> ofMessage(JsonNode message) {
        return message.path("type").asText().equals("system")
                ? of(Shard.DIALOGS)
                : of(Shard.MESSAGES, message.path("chat"));
    }

    private Hints doubted(JsonNode message) {
        Set<Long> ids = ids(List.of(message.path("id")));
        return ids.isEmpty() ? Hints.NONE : Hints.recheck(each(of(Shard.MESSAGES, message.path("chat")), ids));
    }

    private Hints gone(Set<Long> chats) {
        return chats.isEmpty()
                ? Hints.NONE
                : new Hints(Set.of(), each(of(Shard.CHATS), chats), each(of(Shard.MESSAGES), chats));
    }

    private Set<Shard> of(String feed) {
        return shards.getOrDefault(feed, Set.of());
    }

    /** The shard of the chat's channel; all where it does not tell, none where the channel is not read. */
    private Set<Shard> of(String feed, JsonNode chat) {
        String channel = chat.path("channel").path("type").asText("").toLowerCase(Locale.ROOT);
        return of(feed).stream()
                .filter(shard -> channel.isEmpty() || shard.channel().equals(channel))
                .collect(Collectors.toSet());
    }

    private static Map<Shard, Set<Long>> each(Set<Shard> concerned, Set<Long> ids) {
        return concerned.stream().collect(Collectors.toMap(Function.identity(), shard -> ids));
    }

    private static Set<Long> ids(Iterable<JsonNode> values) {
        Set<Long> ids = new HashSet<>();
        values.forEach(value -> {
            if (value.asLong(0) > 0) {
                ids.add(value.asLong());
            }
        });
        return ids;
    }
}
