package otklik.ingest.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.crm.Chat;
import otklik.events.crm.Manager;
import otklik.ingest.facts.Memory.Kind;
import otklik.ingest.translation.Translation;
import otklik.ingest.translation.UnreadableRow;

/** Rows of {@code /chats}: the chats of the channels asked for. */
public final class ChatRows implements Rows {
    private final Translation translation;
    private final Scope scope;
    private final Directory directory;
    private final Memory memory;
    private final People people;

    /** @param met where those are told whom only a chat names */
    public ChatRows(Translation translation, Scope scope, Directory directory, Memory memory, Topic<Manager> met) {
        this.translation = translation;
        this.scope = scope;
        this.directory = directory;
        this.memory = memory;
        this.people = new People(translation, directory, memory, met);
    }

    @Override
    public void take(JsonNode row, Batch batch) {
        String channel = channel(row, directory);
        Chat chat = translation.chat(row, channel);
        long id = Long.parseLong(chat.chatId());
        if (!scope.holds(channel.toLowerCase(Locale.ROOT))) {
            vanished(id, batch);
        } else if (memory.changes(Kind.CHAT, id, Fact.of(chat, chat.version()), batch)) {
            people.meet(row.path("last_dialog").path("responsible"), batch);
            batch.add(Topics.CHATS, chat.chatId(), chat);
        }
    }

    @Override
    public void vanished(long id, Batch batch) {
        if (memory.of(Kind.CHAT).isLive(id)) {
            memory.changes(
                    Kind.CHAT, id, memory.of(Kind.CHAT).fact(id).orElseThrow().gone(0), batch);
            batch.add(Topics.CHATS, Long.toString(id), null);
        }
    }

    /** Type of the chat's channel. */
    static String channel(JsonNode row, Directory directory) {
        String named = row.path("channel").path("type").asText("");
        String type = named.isEmpty()
                ? directory.channelType(row.path("channel").path("id").asText()).orElse("")
                : named;
        if (type.isEmpty()) {
            throw new UnreadableRow("channel.type is missing");
        }
        return type;
    }
}
