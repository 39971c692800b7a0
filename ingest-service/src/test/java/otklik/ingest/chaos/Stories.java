package otklik.ingest.chaos;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import otklik.events.Topics;
import otklik.events.crm.Message;
import otklik.ingest.shard.Told;

/** What was told of each message, one record after another. */
final class Stories {
    private final Map<String, List<Message>> byId = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();

    Stories(Told told) {
        for (ConsumerRecord<String, byte[]> record : told.records(Topics.MESSAGES)) {
            Message message = Topics.MESSAGES.read(record.value());
            if (!record.key().equals(message.chatId())) {
                differences.add("message " + message.messageId() + ": the key is not its chat");
            }
            byId.computeIfAbsent(message.messageId(), any -> new ArrayList<>()).add(message);
        }
    }

    /** Those that stand, as told last. */
    Map<String, Message> live() {
        Map<String, Message> live = new LinkedHashMap<>();
        byId.forEach((id, records) -> {
            Message last = records.get(records.size() - 1);
            if (!last.deleted()) {
                live.put(id, plain(last));
            }
        });
        return live;
    }

    /** What should never have been told, a line each. */
    List<String> neverTrue(Chronicle chronicle) {
        List<String> found = new ArrayList<>(differences);
        byId.values().forEach(records -> story(records, chronicle, found));
        return found;
    }

    private static void story(List<Message> records, Chronicle chronicle, List<String> found) {
        String id = "message " + records.get(0).messageId() + ": ";
        if (records.stream().map(Message::chatId).distinct().count() > 1) {
            found.add(id + "told in two chats");
        }
        Optional<Message> before = Optional.empty();
        for (Message record : records) {
            before.ifPresent(earlier -> step(id, earlier, record, found));
            if (!record.deleted() && !chronicle.knows(plain(record))) {
                found.add(id + "was never so: " + json(record));
            }
            before = Optional.of(record);
        }
        if (records.get(0).deleted()) {
            found.add(id + "is deleted, but was never told");
        }
    }

    private static void step(String id, Message earlier, Message later, List<String> found) {
        if (later.version() < earlier.version()) {
            found.add(id + "version " + later.version() + " after " + earlier.version());
        }
        if (earlier.deleted() && later.deleted() || plain(earlier).equals(plain(later))) {
            found.add(id + "told twice: " + json(later));
        }
    }

    /** A receipt moves the version of the fact and is no event: it is compared apart. */
    private static Message plain(Message m) {
        return new Message(
                m.chatId(),
                m.messageId(),
                m.sentAt(),
                m.direction(),
                m.authorType(),
                m.managerId(),
                m.messageType(),
                m.text(),
                m.edited(),
                m.deleted(),
                m.dialogId(),
                null,
                null);
    }

    private static String json(Message message) {
        return new String(Topics.MESSAGES.write(message), StandardCharsets.UTF_8);
    }
}
