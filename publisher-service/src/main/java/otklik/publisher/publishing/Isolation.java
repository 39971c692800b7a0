package otklik.publisher.publishing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import otklik.publisher.tab.Edit;
import otklik.publisher.tab.PublishedTab;
import otklik.publisher.tab.Row;
import otklik.publisher.tab.Step;

/**
 * Finds the row for which Google refuses a whole call: after a second refusal of one kind in a row a call holds one tab
 * only, and half as much with each further refusal, down to a row.
 */
final class Isolation {
    private static final int SURE = 3;

    private int refusals;
    private int ofOneRow;
    private Optional<Row> only = Optional.empty();

    boolean isOn() {
        return refusals > 1;
    }

    /** About so many bytes may be sent, of so many usually; one row at least. */
    int budget(int usual) {
        return isOn() ? Math.max(1, usual >> Math.min(2 * (refusals - 1), 30)) : usual;
    }

    Map<PublishedTab, List<Step>> of(Map<PublishedTab, List<Step>> steps) {
        if (!isOn() || steps.isEmpty()) {
            return steps;
        }
        Map.Entry<PublishedTab, List<Step>> first = steps.entrySet().iterator().next();
        return Map.of(first.getKey(), first.getValue());
    }

    void sending(List<Edit> edits) {
        List<Row> rows = edits.stream()
                .filter(edit -> edit instanceof Edit.WriteRows write && write.firstRow() > 0)
                .flatMap(edit -> ((Edit.WriteRows) edit).rows().stream())
                .toList();
        only = rows.size() == 1 ? Optional.of(rows.get(0)) : Optional.empty();
    }

    void succeeded(boolean nothingLeft) {
        ofOneRow = 0;
        refusals = isOn() && !nothingLeft ? refusals - 1 : 0;
    }

    /** @return the row that is to be left out */
    Optional<Row> failed() {
        refusals++;
        ofOneRow = only.isPresent() && isOn() ? ofOneRow + 1 : 0;
        if (ofOneRow < SURE) {
            return Optional.empty();
        }
        refusals = 0;
        ofOneRow = 0;
        return only;
    }
}
