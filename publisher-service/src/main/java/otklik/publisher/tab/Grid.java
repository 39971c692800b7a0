package otklik.publisher.tab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What a sheet holds as far as we know: its size, the key and the hash of each row below the header. A row without a
 * key, or with one that an earlier row has, is stray.
 */
public final class Grid {
    private static final String STRAY = "";
    private static final long EMPTY_HASH = Row.of().hash();

    private final Layout layout;
    private final String title;
    private final int sheetId;
    private boolean present;
    private boolean frozen;
    private boolean headed;
    private int rowCount;
    private int columnCount;
    private final List<String> keys = new ArrayList<>();
    private final RowIndex rowOf = new RowIndex(keys);
    private final BitSet stray = new BitSet();
    private long[] hashes = new long[16];

    private Grid(Layout layout, String title, int sheetId) {
        this.layout = layout;
        this.title = title;
        this.sheetId = sheetId;
    }

    /** A sheet still to be made. */
    public static Grid absent(Layout layout, String title, int sheetId) {
        return new Grid(layout, title, sheetId);
    }

    /** A sheet whose rows are still to be added. */
    public static Grid found(Layout layout, String title, int sheetId, int rowCount, int columnCount, boolean frozen) {
        Grid grid = new Grid(layout, title, sheetId);
        grid.present = true;
        grid.frozen = frozen;
        grid.rowCount = rowCount;
        grid.columnCount = columnCount;
        return grid;
    }

    public void header(Row row) {
        headed = row.hash() == layout.headerRow().hash();
    }

    /** The next row below, as it stands in the sheet; {@code kept} false makes it stray. */
    public void add(Row row, boolean kept) {
        String key = kept ? layout.key(row) : STRAY;
        boolean known = key.equals(STRAY) || has(key);
        append(known ? STRAY : key, row.hash());
    }

    public String title() {
        return title;
    }

    public int sheetId() {
        return sheetId;
    }

    /** Rows below the header. */
    public int size() {
        return keys.size();
    }

    /** Calls for each key there is. */
    void eachKey(Consumer<String> taker) {
        keys.stream().filter(key -> !key.equals(STRAY)).forEach(taker);
    }

    /** Holds this very text from now on, where it has an equal one: one object for all who need it. */
    void share(String key) {
        rowOf.row(key).ifPresent(row -> keys.set(row, key));
    }

    /** Whether these rows from this one of the sheet on, the header counted, are what we take it to hold. */
    public boolean shows(int from, int to, List<Row> found) {
        for (int row = from; row < to; row++) {
            long hash = row - from < found.size() ? found.get(row - from).hash() : EMPTY_HASH;
            if (hash != (row == 0 ? layout.headerRow().hash() : hashOrEmpty(row - 1))) {
                return false;
            }
        }
        return true;
    }

    /** The same of rows of which only the columns of the key were read; the header is not looked at. */
    public boolean showsKeys(int from, int to, List<Row> found) {
        for (int row = Math.max(1, from); row < to; row++) {
            String key = row - from < found.size() ? layout.key(found.get(row - from), layout.firstKeyColumn()) : STRAY;
            if (!key.equals(row - 1 < keys.size() ? keys.get(row - 1) : STRAY)) {
                return false;
            }
        }
        return true;
    }

    private long hashOrEmpty(int place) {
        return place < keys.size() ? hashes[place] : EMPTY_HASH;
    }

    public Layout layout() {
        return layout;
    }

    public boolean has(String key) {
        return rowOf.row(key).isPresent();
    }

    OptionalLong hash(String key) {
        OptionalInt row = rowOf.row(key);
        return row.isEmpty() ? OptionalLong.empty() : OptionalLong.of(hashes[row.getAsInt()]);
    }

    public boolean present() {
        return present;
    }

    public boolean frozen() {
        return frozen;
    }

    boolean headed() {
        return headed;
    }

    public int rowCount() {
        return rowCount;
    }

    public int columnCount() {
        return columnCount;
    }

    int rowOf(String key) {
        return rowOf.row(key).orElseThrow();
    }

    long hashAt(int row) {
        return hashes[row];
    }

    /** Stray rows and those of these keys, counted from the first below the header. */
    BitSet places(Set<String> removals) {
        BitSet places = (BitSet) stray.clone();
        removals.stream().filter(this::has).mapToInt(this::rowOf).forEach(places::set);
        return places;
    }

    boolean hasStray() {
        return !stray.isEmpty();
    }

    void provided(int rows, int columns) {
        present = true;
        frozen = true;
        headed = true;
        rowCount = rows;
        columnCount = columns;
    }

    /** These places are gone, these rows are written, new ones below. */
    void changed(BitSet gone, Map<String, Row> puts) {
        if (!gone.isEmpty()) {
            compact(gone);
        }
        puts.forEach((key, row) -> {
            if (has(key)) {
                hashes[rowOf(key)] = row.hash();
            } else {
                append(key, row.hash());
            }
        });
    }

    /** These rows are written, each at its place, new ones below without a gap; none is asked for by its key. */
    void written(SortedMap<Integer, Row> rows) {
        rows.forEach((place, row) -> {
            if (place < keys.size()) {
                hashes[place] = row.hash();
            } else {
                append(STRAY, row.hash());
            }
        });
    }

    /** Rows from this one on are blank; none is asked for by its key any more. */
    void endsAt(int size) {
        if (size < keys.size()) {
            keys.subList(size, keys.size()).clear();
            rowOf.clear();
        }
    }

    boolean holds(List<Row> rows) {
        return keys.size() == rows.size()
                && IntStream.range(0, rows.size())
                        .allMatch(place -> hashes[place] == rows.get(place).hash());
    }

    private void compact(BitSet gone) {
        List<String> oldKeys = List.copyOf(keys);
        long[] oldHashes = hashes.clone();
        forgetRows();
        for (int row = gone.nextClearBit(0); row < oldKeys.size(); row = gone.nextClearBit(row + 1)) {
            append(oldKeys.get(row), oldHashes[row]);
        }
    }

    private void forgetRows() {
        keys.clear();
        rowOf.clear();
        stray.clear();
    }

    private void append(String key, long hash) {
        int row = keys.size();
        if (row == hashes.length) {
            hashes = Arrays.copyOf(hashes, row + row / 2);
        }
        hashes[row] = hash;
        keys.add(key);
        if (key.equals(STRAY)) {
            stray.set(row);
        } else {
            rowOf.add(row);
        }
    }
}
