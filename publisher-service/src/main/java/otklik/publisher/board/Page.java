package otklik.publisher.board;

import java.util.List;

/** A piece of a list. */
public record Page(int offset, int limit) {
    public static final int LONGEST = 500;
    /** For a download. */
    public static final Page ALL = new Page(0, Integer.MAX_VALUE);

    public Page {
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException("is out of bounds");
        }
    }

    <E> List<E> of(List<E> all) {
        int from = Math.min(offset, all.size());
        return all.subList(from, (int) Math.min(all.size(), (long) from + limit));
    }
}
