package otklik.ingest.chaos;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.crm.Dialog;
import otklik.events.crm.Manager;
import otklik.events.crm.Message;
import otklik.events.crm.Order;
import otklik.ingest.shard.Told;

/** What the topics tell otherwise than the facts, a line each; none when they are equal. */
final class Verdict {
    private final Told told;
    private final Expectation expectation;
    private final Chronicle chronicle;
    private final List<String> differences = new ArrayList<>();

    private Verdict(Told told, Expectation expectation, Chronicle chronicle) {
        this.told = told;
        this.expectation = expectation;
        this.chronicle = chronicle;
    }

    /** What will pass, as long as nothing happens and the instances read on. */
    static List<String> unlikeTheFacts(Told told, Expectation expectation, Chronicle chronicle) {
        Verdict verdict = new Verdict(told, expectation, chronicle);
        verdict.latestMessages(verdict.messages());
        verdict.compare("chat", verdict.latest(Topics.CHATS), expectation.chats(), Topics.CHATS);
        verdict.dialogs();
        verdict.managers();
        verdict.orders();
        return verdict.differences;
    }

    /** What should never have been told. */
    static List<String> neverTrue(Told told, Expectation expectation, Chronicle chronicle) {
        Verdict verdict = new Verdict(told, expectation, chronicle);
        verdict.messages().values().forEach(verdict::story);
        return verdict.differences;
    }

    /** The records of each message, in the order of its partition. */
    private Map<String, List<Message>> messages() {
        Map<String, List<Message>> byId = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : told.records(Topics.MESSAGES)) {
            Message message = Topics.MESSAGES.read(record.value());
            if (!record.key().equals(message.chatId())) {
                differences.add("message " + message.messageId() + ": the key is not its chat");
            }
            byId.computeIfAbsent(message.messageId(), any -> new ArrayList<>()).add(message);
        }
        return byId;
    }

    private void story(List<Message> records) {
        String id = "message " + records.get(0).messageId() + ": ";
        if (records.stream().map(Message::chatId).distinct().count() > 1) {
            differences.add(id + "told in two chats");
        }
        Optional<Message> before = Optional.empty();
        for (Message record : records) {
            before.ifPresent(earlier -> step(id, earlier, record));
            if (!record.deleted() && !chronicle.knows(plain(record))) {
                differences.add(id + "was never so: " + json(Topics.MESSAGES, record));
            }
            before = Optional.of(record);
        }
        if (records.get(0).deleted()) {
            differences.add(id + "is deleted, but was never told");
        }
    }

    private void step(String id, Message earlier, Message later) {
        if (later.version() < earlier.version()) {
            differences.add(id + "version " + later.version() + " after " + earlier.version());
        }
        if (earlier.deleted() && later.deleted() || plain(earlier).equals(plain(later))) {
            differences.add(id + "told twice: " + json(Topics.MESSAGES, later));
        }
    }

    private void latestMessages(Map<String, List<Message>> records) {
        Map<String, Message> live = new LinkedHashMap<>();
        records.forEach((id, all) -> {
            Message last = all.get(all.size() - 1);
            if (!last.deleted()) {
                live.put(id, plain(last));
            }
        });
        compare("message", live, expectation.messages(), Topics.MESSAGES);
    }

    private void dialogs() {
        Map<String, Dialog> expected = expectation.dialogs();
        Map<String, Dialog> latest = latest(Topics.DIALOGS);
        // Those of a chat that is gone stay, and say nothing any more.
        latest.keySet().retainAll(expected.keySet());
        latest.replaceAll((id, dialog) -> Expectation.inOrder(dialog));
        compare("dialog", latest, expected, Topics.DIALOGS);
    }

    private void managers() {
        Map<String, Manager> expected = expectation.managers();
        String stranger = Long.toString(ChaosShop.NOT_LISTED);
        expected.put(stranger, new Manager(stranger, "Gone Person", false, false));
        compare("manager", latest(Topics.MANAGERS), expected, Topics.MANAGERS);
    }

    private void orders() {
        Map<String, Order> latest = latest(Topics.ORDERS);
        latest.replaceAll((id, order) -> order.withVersion(null));
        compare("order", latest, expectation.orders(), Topics.ORDERS);
    }

    private <E> void compare(String what, Map<String, E> found, Map<String, E> expected, Topic<E> topic) {
        Set<String> ids = new TreeSet<>(found.keySet());
        ids.addAll(expected.keySet());
        UnaryOperator<String> none = text -> text.isEmpty() ? "nothing" : text;
        for (String id : ids) {
            String is = Optional.ofNullable(found.get(id))
                    .map(one -> json(topic, one))
                    .orElse("");
            String wanted = Optional.ofNullable(expected.get(id))
                    .map(one -> json(topic, one))
                    .orElse("");
            if (!is.equals(wanted)) {
                differences.add(what + " " + id + " is " + none.apply(is) + ", not " + none.apply(wanted));
            }
        }
    }

    /** By key; a record without a value takes it away. */
    private <E> Map<String, E> latest(Topic<E> topic) {
        Map<String, E> latest = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : told.records(topic)) {
            if (record.value() == null) {
                latest.remove(record.key());
            } else {
                latest.put(record.key(), topic.read(record.value()));
            }
        }
        return latest;
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

    private static <E> String json(Topic<E> topic, E event) {
        return new String(topic.write(event), StandardCharsets.UTF_8);
    }
}
