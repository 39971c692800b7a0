package otklik.ingest.chaos;

import static otklik.ingest.chaos.Shown.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import otklik.events.crm.Assignment;
import otklik.events.crm.Dialog;
import otklik.sandbox.crm.CrmFacts;

/** Dialogs and their assignments, as the system messages tell of them. */
final class ExpectedDialogs {
    private final CrmFacts facts;

    ExpectedDialogs(CrmFacts facts) {
        this.facts = facts;
    }

    Stream<Dialog> of(Predicate<JsonNode> ours) {
        Map<Long, List<Assignment>> assigned = assignments();
        return facts.all("dialogs").stream().filter(ours).map(node -> dialog(node, assigned));
    }

    private static Dialog dialog(ObjectNode node, Map<Long, List<Assignment>> assigned) {
        JsonNode responsible = node.path("responsible");
        String id = responsible.isObject() ? responsible.path("id").asText() : null;
        return inOrder(new Dialog(
                node.path("id").asText(),
                node.path("chat_id").asText(),
                time(node, "created_at"),
                node.path("closed_at").isTextual() ? time(node, "closed_at") : null,
                id == null ? null : responsible.path("type").asText(),
                id,
                tags(node),
                assigned.getOrDefault(node.path("id").asLong(), List.of()),
                null));
    }

    private static List<String> tags(ObjectNode dialog) {
        List<String> tags = new ArrayList<>();
        dialog.path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
        return tags;
    }

    /** Of one second the present responsible is the last; of the others the order is nobody's business. */
    static Dialog inOrder(Dialog dialog) {
        List<Assignment> ordered = dialog.assignments().stream()
                .distinct()
                .sorted(Comparator.comparing(Assignment::at)
                        .thenComparing(one -> Objects.equals(one.responsibleId(), dialog.responsibleId()))
                        .thenComparing(Assignment::responsibleId))
                .toList();
        return new Dialog(
                dialog.dialogId(),
                dialog.chatId(),
                dialog.createdAt(),
                dialog.closedAt(),
                dialog.responsibleType(),
                dialog.responsibleId(),
                dialog.tags(),
                ordered,
                null);
    }

    private Map<Long, List<Assignment>> assignments() {
        Map<Long, List<Assignment>> assigned = new HashMap<>();
        for (ObjectNode message : facts.all("messages")) {
            if (message.path("action").asText().equals("dialog_assign")) {
                assigned.computeIfAbsent(message.at("/dialog/id").asLong(), any -> new ArrayList<>())
                        .add(new Assignment(
                                time(message, "time"),
                                message.at("/responsible/type").asText(),
                                message.at("/responsible/id").asText()));
            }
        }
        return assigned;
    }
}
