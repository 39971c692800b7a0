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
import otklik.events.crm.Order;
import otklik.ingest.shard.Told;

/** What the topics tell otherwise than the facts, a line each; none when they are equal. */
final class Verdict {
    private final Told told;
    private final Expectation expectation;
    private final List<String> differences = new ArrayList<>();

    private Verdict(Told told, Expectation expectation) {
        this.told = told;
        this.expectation = expectation;
    }

    /** What will pass, as long as nothing happens and the instances read on. */
    static List<String> unlikeTheFacts(Told told, Expectation expectation) {
        Verdict verdict = new Verdict(told, expectation);
        verdict.compare("message", new Stories(told).live(), expectation.messages(), Topics.MESSAGES);
        verdict.compare("chat", verdict.latest(Topics.CHATS), expectation.chats(), Topics.CHATS);
        verdict.dialogs();
        verdict.managers();
        verdict.orders();
        return verdict.differences;
    }

    private void dialogs() {
        Map<String, Dialog> expected = expectation.dialogs();
        Map<String, Dialog> latest = latest(Topics.DIALOGS);
        // Those of a chat that is gone stay, and say nothing any more.
        latest.keySet().retainAll(expected.keySet());
        latest.replaceAll((id, dialog) -> ExpectedDialogs.inOrder(dialog));
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

    private static <E> String json(Topic<E> topic, E event) {
        return new String(topic.write(event), StandardCharsets.UTF_8);
    }
}
