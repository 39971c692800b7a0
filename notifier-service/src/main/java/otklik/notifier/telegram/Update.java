package otklik.notifier.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Something that people did: pressed a button or wrote.
 *
 * @param id grows; an update is gone once a later one is asked for
 */
public record Update(long id, Optional<Press> press, Optional<Said> said) {
    /**
     * @param query to be answered, or the button seems to hang
     * @param chatName as {@code shop} of a chat that is known as {@code @shop}; empty for others
     */
    public record Press(
            String query, String chat, String chatName, long messageId, String user, String userName, String data) {}

    /**
     * @param chatName as of a {@link Press}
     * @param messageId its own
     * @param at epoch seconds
     * @param text may hold anything: never logged
     */
    public record Said(String chat, String chatName, long messageId, int thread, String user, long at, String text) {
        @Override
        public String toString() {
            return "Said[" + chat + "]";
        }
    }

    static Update of(JsonNode update) {
        return new Update(
                update.path("update_id").asLong(),
                Optional.of(update.path("callback_query"))
                        .filter(query -> query.has("message"))
                        .map(Update::press),
                Optional.of(update.path("message"))
                        .filter(message -> message.has("text"))
                        .map(Update::said));
    }

    private static Press press(JsonNode query) {
        return new Press(
                query.path("id").asText(),
                query.at("/message/chat/id").asText(),
                query.at("/message/chat/username").asText(),
                query.at("/message/message_id").asLong(),
                query.at("/from/id").asText(),
                (query.at("/from/first_name").asText() + " "
                                + query.at("/from/last_name").asText())
                        .strip(),
                query.path("data").asText());
    }

    private static Said said(JsonNode message) {
        return new Said(
                message.at("/chat/id").asText(),
                message.at("/chat/username").asText(),
                message.path("message_id").asLong(),
                message.path("is_topic_message").asBoolean()
                        ? message.path("message_thread_id").asInt()
                        : 0,
                message.at("/from/id").asText(),
                message.path("date").asLong(),
                message.path("text").asText());
    }
}
