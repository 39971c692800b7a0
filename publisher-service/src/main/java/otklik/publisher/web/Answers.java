package otklik.publisher.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import otklik.publisher.board.Listing;
import otklik.publisher.board.Look;
import otklik.publisher.board.Page;
import otklik.publisher.board.Query;
import otklik.publisher.csv.RecordTable;
import otklik.publisher.live.BoardState;

/** A view as JSON, or its rows as a file. */
final class Answers {
    private static final String CSV = "text/csv;charset=UTF-8";

    /** Rows made under one lock. */
    private static final int PIECE = 1_000;

    private Answers() {}

    /** @param rows of the file */
    static <V, R extends Record> Response answer(
            BoardState state, Asked asked, BiFunction<Look, Query, V> view, Class<R> type, Function<V, List<R>> rows) {
        boolean csv = asked.csv();
        V found = state.look(look -> view.apply(look, asked.query(look.today())));
        return csv
                ? file(type, List.of(rows.apply(found)).stream())
                : Response.ok(found).build();
    }

    /** A list: of a file the rows are made and written some at a time, so that the heap never holds all. */
    static <V, R extends Record> Response list(
            BoardState state,
            Asked asked,
            BiFunction<Look, Query, V> view,
            Class<R> type,
            BiFunction<Look, Query, Listing<?, R>> listing) {
        if (!asked.csv()) {
            return answer(state, asked, view, type, any -> List.of());
        }
        Listing<?, R> found = state.look(look -> listing.apply(look, asked.query(look.today())));
        return file(type, pieces(state, found));
    }

    private static <R> Stream<List<R>> pieces(BoardState state, Listing<?, R> found) {
        int size = found.found().size();
        return IntStream.iterate(0, from -> from < size, from -> from + PIECE)
                .mapToObj(from -> state.look(look -> found.rows(look, new Page(from, PIECE))));
    }

    private static <R extends Record> Response file(Class<R> type, Stream<List<R>> pieces) {
        String name = type.getEnclosingClass() == null
                ? type.getSimpleName()
                : type.getEnclosingClass().getSimpleName();
        StreamingOutput content = out -> write(type, pieces, out);
        return Response.ok(content, CSV)
                .header("Content-Disposition", "attachment; filename=\"otklik-" + name.toLowerCase() + ".csv\"")
                .build();
    }

    private static <R extends Record> void write(Class<R> type, Stream<List<R>> pieces, OutputStream out)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(RecordTable.header(type));
        for (Iterator<List<R>> piece = pieces.iterator(); piece.hasNext(); ) {
            for (R row : piece.next()) {
                writer.write(RecordTable.line(type, row));
            }
        }
        writer.flush();
    }
}
