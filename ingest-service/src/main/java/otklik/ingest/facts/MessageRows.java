package otklik.ingest.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import otklik.events.Topic;
import otklik.events.crm.Manager;
import otklik.events.crm.Message;
import otklik.ingest.facts.Memory.Kind;
import otklik.ingest.translation.Translation;
import otklik.ingest.translation.UnreadableRow;

/** Rows of {@code /messages} of one channel: what a client saw or wrote within the period. */
public final class MessageRows implements Rows {
    private final Translation translation;
    private final Scope scope;
    private final String channel;
    private final Directory directory;
    private final Memory memory;
    private final OurChats chats;
    private final People people;

    /**
     * @param channel type of the channel, lower case
     * @param chats asked for a message that names no channel
     * @param met where those are told whom only a message names
     */
    public MessageRows(
            Translation translation,
            Scope scope,
            String channel,
            Directory directory,
            Memory memory,
            OurChats chats,
            Topic<Manager> met) {
        this.translation = translation;
        this.scope = scope;
        this.channel = channel;
        this.directory = directory;
        this.memory = memory;
        this.chats = chats;
        this.people = new People(translation, directory, memory, met);
    }

    @Override
    public void take(JsonNode row, Batch batch) throws InterruptedException {
        long chatId = row.path("chat_id").asLong(0);
        if (chatId < 1) {
            throw new UnreadableRow("chat_id is no id");
        }
        if (!isOurs(row, chatId, batch)) {
            return;
        }
        Optional<Message> message = translation.message(row);
        if (message.isPresent()) {
            people.meet(row.path("from"), batch);
            publish(message.get(), translation.counts(row, technical(row)), batch);
        }
    }

    @Override
    public void vanished(long id, Batch batch) {
        if (memory.of(Kind.MESSAGE).isLive(id)) {
            Fact before = memory.of(Kind.MESSAGE).fact(id).orElseThrow();
            delete(translation.vanished(id, before.chatId(), before.sentAt()), before.version() + 1, batch);
        }
    }

    private void publish(Message message, boolean counts, Batch batch) {
        long id = Long.parseLong(message.messageId());
        Optional<Fact> before = memory.of(Kind.MESSAGE).fact(id);
        if (!scope.holds(message.sentAt()) || isStale(message, before)) {
            return;
        }
        if (!counts) {
            if (before.filter(fact -> !fact.isGone()).isPresent()) {
                delete(message.asDeleted(), version(message), batch);
            }
            return;
        }
        // A receipt moves only the time of the change. One that comes back must win over its deletion.
        long version = Math.max(
                version(message),
                before.filter(Fact::isGone).map(f -> f.version() + 1).orElse(0L));
        if (memory.changes(Kind.MESSAGE, id, fact(message, substance(message), version), batch)) {
            batch.add(version == version(message) ? message : message.withVersion(version));
        }
    }

    private void delete(Message message, long version, Batch batch) {
        memory.changes(Kind.MESSAGE, Long.parseLong(message.messageId()), fact(message, Fact.GONE, version), batch);
        batch.add(message.withVersion(version));
    }

    /** A row older than what was told: two answers of the API have overtaken each other. */
    private static boolean isStale(Message message, Optional<Fact> before) {
        return message.version() != null
                && before.filter(fact -> !fact.isGone() && fact.version() > message.version())
                        .isPresent();
    }

    private boolean isOurs(JsonNode row, long chatId, Batch batch) throws InterruptedException {
        Optional<String> named = directory.channelType(row.path("channel_id").asText(""));
        return named.isPresent() ? named.get().equals(channel) : chats.holds(chatId, batch);
    }

    private boolean technical(JsonNode row) {
        JsonNode from = row.path("from");
        return from.path("type").asText().equals("user")
                && (from.path("is_technical_account").asBoolean(false)
                        || directory.technical(from.path("id").asLong(0)));
    }

    private static Fact fact(Message message, long hash, long version) {
        Instant sentAt = message.sentAt().toInstant();
        return new Fact(hash, Long.parseLong(message.chatId()), sentAt.getEpochSecond(), version);
    }

    private static long version(Message message) {
        return message.version() == null ? 0 : message.version();
    }

    private static long substance(Message m) {
        return Fact.hashOf(
                m.chatId(),
                m.sentAt().toEpochSecond(),
                m.authorType(),
                m.managerId(),
                m.messageType(),
                m.text(),
                m.edited(),
                m.dialogId());
    }
}
