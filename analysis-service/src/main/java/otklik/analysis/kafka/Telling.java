package otklik.analysis.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import otklik.analysis.chat.Row;
import otklik.events.EventJson;
import otklik.events.Topic;
import otklik.events.Topics;

/** Finds what to tell of rows, shares and candidates: only what differs from what was told before. */
final class Telling {
    /** On its way to a topic or a group, by key. */
    record Message(String key, Emission emission) {}

    private static final String ROW = "row/";
    private static final String PART = "part/";
    private static final String CANDIDATE = "candidate/";
    private static final Map<String, Topic<?>> BY_NAME =
            Topics.all().stream().collect(Collectors.toMap(Topic::name, topic -> topic));

    private final Ledger ledger;
    private final List<Message> messages = new ArrayList<>();

    Telling(Ledger ledger) {
        this.ledger = ledger;
    }

    List<Message> messages() {
        return messages;
    }

    void rows(List<Row<?>> rows, Function<Row<?>, String> segment) {
        rows.forEach(row -> row(row, segment.apply(row)));
        ledger.withdrawUnseen(ROW, (id, revision) -> {
            String[] parts = id.split("/", 3);
            messages.add(new Message(parts[2], new Emission.OfTopic(BY_NAME.get(parts[1]), null, revision)));
        });
    }

    private void row(Row<?> row, String segment) {
        OptionalLong revision = ledger.tell(
                segment,
                ROW + row.topic().name() + "/" + row.key(),
                EventJson.write(row.event().apply(0)));
        if (revision.isPresent()) {
            messages.add(new Message(
                    row.key(),
                    new Emission.OfTopic(row.topic(), row.event().apply(revision.getAsLong()), revision.getAsLong())));
        }
    }

    /** @param share of {@code chatId} in the group of this kind and key */
    void part(String segment, String kind, String group, String chatId, otklik.analysis.group.Share<?> share) {
        OptionalLong version = ledger.tell(segment, PART + kind + "/" + group, EventJson.write(share));
        version.ifPresent(v -> messages.add(new Message(group, new Emission.OfGroup(kind, chatId, v, share))));
    }

    void endOfParts(String chatId) {
        ledger.withdrawUnseen(PART, (id, version) -> {
            String[] parts = id.split("/", 3);
            messages.add(new Message(parts[2], new Emission.OfGroup(parts[1], chatId, version, null)));
        });
    }

    void candidate(String kind, String group, String chatId, String rank, byte[] item) {
        String text = new String(item, java.nio.charset.StandardCharsets.UTF_8);
        OptionalLong version = ledger.tell(
                "", CANDIDATE + kind + "/" + group, (rank + text).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        version.ifPresent(v ->
                messages.add(new Message(group, new Emission.OfSelection(kind, new Candidacy(chatId, v, rank, text)))));
    }

    void endOfCandidates(String chatId) {
        ledger.withdrawUnseen(CANDIDATE, (id, version) -> {
            String[] parts = id.split("/", 3);
            messages.add(new Message(
                    parts[2], new Emission.OfSelection(parts[1], new Candidacy(chatId, version, "", null))));
        });
    }
}
