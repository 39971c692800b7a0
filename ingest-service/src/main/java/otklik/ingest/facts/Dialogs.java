package otklik.ingest.facts;

import com.carrotsearch.hppc.LongObjectHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import otklik.events.Topics;
import otklik.events.crm.Assignment;
import otklik.events.crm.Dialog;

/** The dialogs as emitted last, each with all assignments seen so far: as JSON, a third of the size. */
public final class Dialogs {
    private final LongObjectHashMap<byte[]> emitted = new LongObjectHashMap<>();

    public Dialogs(Map<String, Dialog> emitted) {
        emitted.values().forEach(this::keep);
    }

    boolean knows(String dialogId) {
        return emitted.containsKey(Long.parseLong(dialogId));
    }

    void take(Dialog row, Batch batch) {
        Optional<Dialog> before = emitted(row.dialogId());
        List<Assignment> assignments =
                new ArrayList<>(before.map(Dialog::assignments).orElse(List.of()));
        assignments.addAll(row.assignments());
        emit(with(row, assignments, row.version()), batch);
    }

    void take(String dialogId, Assignment assignment, Batch batch) {
        Dialog known = emitted(dialogId).orElseThrow();
        List<Assignment> assignments = new ArrayList<>(known.assignments());
        assignments.add(assignment);
        emit(with(known, assignments, known.version()), batch);
    }

    private void emit(Dialog dialog, Batch batch) {
        boolean same = emitted(dialog.dialogId())
                .map(before -> with(before, before.assignments(), dialog.version()))
                .filter(dialog::equals)
                .isPresent();
        if (!same) {
            keep(dialog);
            batch.add(Topics.DIALOGS, dialog.dialogId(), dialog);
        }
    }

    private void keep(Dialog dialog) {
        emitted.put(Long.parseLong(dialog.dialogId()), Topics.DIALOGS.write(dialog));
    }

    private Optional<Dialog> emitted(String dialogId) {
        return Optional.ofNullable(Topics.DIALOGS.read(emitted.get(Long.parseLong(dialogId))));
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
