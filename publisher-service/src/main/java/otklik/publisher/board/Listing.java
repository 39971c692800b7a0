package otklik.publisher.board;

import java.util.List;
import java.util.function.BiFunction;

/**
 * What a list holds, in order, and how a row of it is made: of a quarter of a million only those are made that are shown.
 *
 * @param found as the facts hold it anyway
 */
public record Listing<E, R>(List<E> found, BiFunction<Look, E, R> row) {
    public List<R> rows(Look look, Page page) {
        return page.of(found).stream().map(one -> row.apply(look, one)).toList();
    }
}
