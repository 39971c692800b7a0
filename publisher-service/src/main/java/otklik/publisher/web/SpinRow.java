package otklik.publisher.web;

import java.math.BigDecimal;
import java.util.List;
import otklik.publisher.board.SpinView;

/** A measure of a manager, as a row of a file. */
record SpinRow(
        String managerId,
        String managerName,
        long chats,
        String measure,
        BigDecimal value,
        BigDecimal low,
        BigDecimal high,
        BigDecimal target,
        String level,
        BigDecimal gap) {
    static List<SpinRow> of(SpinView view) {
        return view.rows().stream()
                .flatMap(row -> row.measures().stream()
                        .map(measure -> new SpinRow(
                                row.managerId(),
                                row.managerName(),
                                row.chats(),
                                measure.measure(),
                                measure.value(),
                                measure.low(),
                                measure.high(),
                                measure.target(),
                                measure.level(),
                                measure.gap())))
                .toList();
    }
}
