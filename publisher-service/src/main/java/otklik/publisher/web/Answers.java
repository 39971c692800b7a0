package otklik.publisher.web;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import otklik.publisher.board.Look;
import otklik.publisher.board.Query;
import otklik.publisher.csv.RecordTable;
import otklik.publisher.live.BoardState;

/** A view as JSON, or its rows as a file. */
final class Answers {
    private static final String CSV = "text/csv;charset=UTF-8";

    private Answers() {}

    /** @param rows of the file */
    static <V, R extends Record> Response answer(
            BoardState state, Asked asked, BiFunction<Look, Query, V> view, Class<R> type, Function<V, List<R>> rows) {
        boolean csv = asked.csv();
        V found = state.look(look -> view.apply(look, asked.query(look.today())));
        return csv ? file(type, rows.apply(found)) : Response.ok(found).build();
    }

    private static <R extends Record> Response file(Class<R> type, List<R> rows) {
        String name = type.getEnclosingClass() == null
                ? type.getSimpleName()
                : type.getEnclosingClass().getSimpleName();
        return Response.ok(RecordTable.of(type, rows), CSV)
                .header("Content-Disposition", "attachment; filename=\"otklik-" + name.toLowerCase() + ".csv\"")
                .build();
    }
}
