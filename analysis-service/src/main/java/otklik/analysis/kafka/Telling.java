package otklik.analysis.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import otklik.analysis.chat.Row;
import otklik.events.Topic;
import otklik.events.Topics;

/** Finds what to tell of rows, shares and candidates: only what differs from what was told before. */
final class Telling {
    /** On its way to a topic or a group, by key. */
    record Message(String key, Emission emission) {}

    private static final String ROW = "r/";
    private static final String PART = "p/";
    private static final String CANDIDATE = "c/";
    /** Stands for the chat or group in what begins with its id, as most does. */
    private static final char OWNER = '\u0001';

    private static final String PREFIX = "analytics.";
    private static final Map<String, Topic<?>> TOPICS = Topics.all().stream()
            .filter(topic -> topic.name().startsWith(PREFIX))
            .collect(Collectors.toMap(Telling::shortName, topic -> topic));

    private final Ledger ledger;
    private final String owner;
    private final List<Message> messages = new ArrayList<>();

    /** @param owner chat or group that tells */
    Telling(Ledger ledger, String owner) {
        this.ledger = ledger;
        this.owner = owner;
    }

    List<Message> messages() {
        return messages;
    }

    void rows(List<Row<?>> rows) {
        rows(rows, (topic, event) -> "");
    }

    /** @param segment of a topic's event */
    void rows(List<Row<?>> rows, BiFunction<Topic<?>, Object, String> segment) {
        rows.forEach(row -> row(row, segment));
        ledger.withdrawUnseen(ROW, (id, revision) -> {
            String[] parts = id.split("/", 3);
            messages.add(new Message(full(parts[2]), Emission.OfTopic.withdrawal(TOPICS.get(parts[1]), revision)));
        });
    }

    private <E> void row(Row<E> row, BiFunction<Topic<?>, Object, String> segment) {
        E first = row.event().apply(1);
        byte[] json = row.topic().write(first);
        OptionalLong revision = ledger.tell(
                segment.apply(row.topic(), first), ROW + shortName(row.topic()) + "/" + brief(row.key()), json);
        if (revision.isPresent()) {
            E event = revision.getAsLong() == 1 ? first : row.event().apply(revision.getAsLong());
            messages.add(new Message(
                    row.key(),
                    event == first
                            ? new Emission.OfTopic(row.topic(), event, json, revision.getAsLong())
                            : Emission.OfTopic.row(row.topic(), event, revision.getAsLong())));
        }
    }

    /** @param share of the chat in the group of this kind and key */
    void part(String segment, String kind, String group, byte[] share) {
        OptionalLong version = ledger.tell(segment, PART + kind + "/" + group, share);
        version.ifPresent(v -> tell(kind, group, new Contribution(owner, v, share)));
    }

    void endOfParts() {
        ledger.withdrawUnseen(PART, (id, version) -> {
            String[] parts = id.split("/", 3);
            tell(parts[1], parts[2], new Contribution(owner, version, null));
        });
    }

    void candidate(String kind, String group, String rank, byte[] item) {
        byte[] content = new Packer().text(rank).rest(item).packed();
        OptionalLong version = ledger.tell("", CANDIDATE + kind + "/" + group, content);
        version.ifPresent(v -> tell(kind, group, new Candidacy(owner, v, rank, item)));
    }

    void endOfCandidates() {
        ledger.withdrawUnseen(CANDIDATE, (id, version) -> {
            String[] parts = id.split("/", 3);
            tell(parts[1], parts[2], new Candidacy(owner, version, "", null));
        });
    }

    private void tell(String kind, String group, Addressed told) {
        messages.add(new Message(group, new Emission.OfGroup(kind, told)));
    }

    private static String shortName(Topic<?> topic) {
        return topic.name().substring(PREFIX.length(), topic.name().lastIndexOf('.'));
    }

    private String brief(String key) {
        return !owner.isEmpty() && key.startsWith(owner) ? OWNER + key.substring(owner.length()) : key;
    }

    private String full(String brief) {
        return !brief.isEmpty() && brief.charAt(0) == OWNER ? owner + brief.substring(1) : brief;
    }
}
