package otklik.sandbox.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes dialogs of their rows and of the system messages that tell who was put in charge. */
final class DialogFacts {
    private static final Set<String> CHANGES = Set.of("dialog_assign", "dialog_unassign");

    private record Change(Instant at, long order, JsonNode responsible) {}

    private final Set<String> technical;

    DialogFacts(Set<String> technical) {
        this.technical = technical;
    }

    List<ReferenceDialog> dialogs(Collection<? extends JsonNode> rows, Collection<? extends JsonNode> messages) {
        Map<Long, List<JsonNode>> changes = new HashMap<>();
        for (JsonNode message : messages) {
            if (CHANGES.contains(message.path("action").asText())) {
                changes.computeIfAbsent(message.path("dialog").path("id").asLong(), id -> new ArrayList<>())
                        .add(message);
            }
        }
        return rows.stream()
                .map(row -> dialog(row, changes.getOrDefault(row.path("id").asLong(), List.of())))
                .toList();
    }

    private ReferenceDialog dialog(JsonNode row, List<JsonNode> messages) {
        List<String> tags = new ArrayList<>();
        row.path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
        return new ReferenceDialog(
                row.path("id").asLong(),
                row.path("chat_id").asText(),
                second(row.path("created_at")).orElseThrow(),
                second(row.path("closed_at")),
                user(row.path("responsible")),
                assigned(row, messages),
                tags);
    }

    /** Of several in one second the one who is responsible now came last. */
    private List<ReferenceDialog.Assigned> assigned(JsonNode row, List<JsonNode> messages) {
        JsonNode present = row.path("responsible");
        List<Change> changes = new ArrayList<>();
        second(present.path("assigned_at")).ifPresent(at -> changes.add(new Change(at, Long.MAX_VALUE, present)));
        for (JsonNode message : messages) {
            boolean left = "dialog_unassign".equals(message.path("action").asText());
            changes.add(new Change(
                    second(message.path("time")).orElseThrow(),
                    message.path("id").asLong(),
                    left ? message.path("nobody") : message.path("responsible")));
        }
        String now = present.path("id").asText("nobody");
        return changes.stream()
                .sorted(Comparator.comparing(Change::at)
                        .thenComparing(change ->
                                change.responsible().path("id").asText("").equals(now))
                        .thenComparing(Change::order))
                .map(change -> new ReferenceDialog.Assigned(change.at(), user(change.responsible())))
                .toList();
    }

    private String user(JsonNode responsible) {
        String id = responsible.path("id").asText("");
        return "user".equals(responsible.path("type").asText()) && !technical.contains(id) ? id : "";
    }

    private static Optional<Instant> second(JsonNode time) {
        return time.isNull() || time.asText("").isEmpty()
                ? Optional.empty()
                : Optional.of(OffsetDateTime.parse(time.asText()).toInstant().truncatedTo(ChronoUnit.SECONDS));
    }
}
