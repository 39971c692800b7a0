package otklik.ingest.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import otklik.events.Topics;
import otklik.events.crm.Assignment;
import otklik.events.crm.Dialog;

/** The dialogs as emitted last, each with all assignments seen so far. */
public final class Dialogs {
    private final Map<String, Dialog> emitted;

    public Dialogs(Map<String, Dialog> emitted) {
        this.emitted = new HashMap<>(emitted);
    }

    boolean knows(String dialogId) {
        return emitted.containsKey(dialogId);
    }

    void take(Dialog row, Batch batch) {
        Optional<Dialog> before = Optional.ofNullable(emitted.get(row.dialogId()));
        List<Assignment> assignments =
                new ArrayList<>(before.map(Dialog::assignments).orElse(List.of()));
        assignments.addAll(row.assignments());
        emit(with(row, assignments, row.version()), batch);
    }

    void take(String dialogId, Assignment assignment, Batch batch) {
        Dialog known = emitted.get(dialogId);
        List<Assignment> assignments = new ArrayList<>(known.assignments());
        assignments.add(assignment);
        emit(with(known, assignments, known.version()), batch);
    }

    private void emit(Dialog dialog, Batch batch) {
        Dialog before = emitted.get(dialog.dialogId());
        if (before == null
                || !with(before, before.assignments(), dialog.version()).equals(dialog)) {
            emitted.put(dialog.dialogId(), dialog);
            batch.add(Topics.DIALOGS, dialog.dialogId(), dialog);
        }
    }

    private static Dialog with(Dialog dialog, List<Assignment> assignments, Long version) {
        // In one second the present responsible came last.
        List<Assignment> ordered = assignments.stream()
                .distinct()
                .sorted(Comparator.comparing((Assignment a) -> a.at().toInstant())
                        .thenComparing(a -> Objects.equals(a.responsibleId(), dialog.responsibleId())))
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
                version);
    }
}
