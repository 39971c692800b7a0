package otklik.publisher.tab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * What a sheet holds as far as we know: its size, the key and the hash of each row below the header. A row without a
 * key, or with one that an earlier row has, is stray.
 */
public final class Grid {
    private static final String STRAY = "";

    private final Layout layout;
    private final String title;
    private final int sheetId;
    private boolean present;
    private boolean frozen;
    private boolean headed;
    private int rowCount;
    private int columnCount;
    private final List<String> keys = new ArrayList<>();
    private final Map<String, Integer> rowOf = new HashMap<>();
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
        boolean known = key.equals(STRAY) || rowOf.containsKey(key);
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

    public Collection<String> keys() {
        return rowOf.keySet();
    }

    Layout layout() {
        return layout;
    }

    boolean has(String key) {
        return rowOf.containsKey(key);
    }

    OptionalLong hash(String key) {
        Integer row = rowOf.get(key);
        return row == null ? OptionalLong.empty() : OptionalLong.of(hashes[row]);
    }

    boolean present() {
        return present;
    }

    boolean frozen() {
        return frozen;
    }

    boolean headed() {
        return headed;
    }

    int rowCount() {
        return rowCount;
    }

    int columnCount() {
        return columnCount;
    }

    int rowOf(String key) {
        return rowOf.get(key);
    }

    long hashAt(int row) {
        return hashes[row];
    }

    /** Stray rows and those of these keys, counted from the first below the header. */
    BitSet places(Set<String> removals) {
        BitSet places = (BitSet) stray.clone();
        removals.stream().filter(rowOf::containsKey).mapToInt(rowOf::get).forEach(places::set);
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
            if (rowOf.containsKey(key)) {
                hashes[rowOf.get(key)] = row.hash();
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

    /** Rows from this one on are blank. */
    void endsAt(int size) {
        keys.subList(size, keys.size()).clear();
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
            hashes = Arrays.copyOf(hashes, row * 2);
        }
        hashes[row] = hash;
        keys.add(key);
        if (key.equals(STRAY)) {
            stray.set(row);
        } else {
            rowOf.put(key, row);
        }
    }
}
