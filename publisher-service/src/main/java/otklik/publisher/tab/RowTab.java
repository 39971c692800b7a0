package otklik.publisher.tab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/**
 * A row a key, in no order. Of rows that the sheet has only the hash is held, the content of others until they are
 * written. A full sheet goes on in {@code <name>_2} and so on.
 */
public final class RowTab implements PublishedTab {
    /** Each is a request of its own at worst. */
    private static final int MOST_REMOVALS = 5_000;

    /** So often a row that is found otherwise than it was written is written again. */
    private static final int MOST_TIMES = 5;

    /** A row that was found otherwise than wanted, so many times in the same way. */
    private record Kept(long wanted, long found, int times) {}

    private final Layout layout;
    private final int mostRows;
    private final IntUnaryOperator sheetIds;
    private final KeyNumbers wanted = new KeyNumbers();
    /** Hashes of rows that cannot be written. */
    private final Map<String, Long> refused = new HashMap<>();

    private final Map<String, Kept> kept = new HashMap<>();
    private final Map<String, Row> waiting = new LinkedHashMap<>();
    private final Set<String> leaving = new LinkedHashSet<>();
    private final List<Grid> sheets = new ArrayList<>();
    private long waitingSize;
    private boolean complete;

    /**
     * @param mostRows of a sheet, header included
     * @param sheetIds an unused id for the sheet of this number, from 1
     */
    public RowTab(Layout layout, int mostRows, IntUnaryOperator sheetIds) {
        this.layout = layout;
        this.mostRows = mostRows;
        this.sheetIds = sheetIds;
    }

    public static String title(Layout layout, int number) {
        return number == 1 ? layout.name() : layout.name() + "_" + number;
    }

    public void want(Row row) {
        String key = layout.key(row);
        long hash = row.hash();
        wanted.put(key, hash);
        leaving.remove(key);
        forget(key);
        sheets.forEach(sheet -> sheet.share(key));
        if (!holds(key, hash) && !isRefused(key, hash)) {
            waiting.put(key, row);
            waitingSize += row.size();
        }
    }

    public void drop(String key) {
        wanted.remove(key);
        kept.remove(key);
        forget(key);
        if (sheets.stream().anyMatch(sheet -> sheet.has(key))) {
            leaving.add(key);
        }
    }

    /** About as many bytes as the rows that wait take. */
    public long waitingSize() {
        return waitingSize;
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public List<Grid> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void refuse(Row row) {
        String key = layout.key(row);
        refused.put(key, row.hash());
        forget(key);
    }

    @Override
    public List<String> loaded(List<Grid> found) {
        sheets.clear();
        sheets.addAll(found);
        leaving.clear();
        List.copyOf(waiting.keySet()).stream()
                .filter(key -> holds(key, wanted.get(key).orElseThrow()))
                .forEach(this::forget);
        if (complete) {
            complete();
        }
        List<String> missing = new ArrayList<>();
        wanted.each((key, hash) -> {
            sheets.forEach(sheet -> sheet.share(key));
            if (!waiting.containsKey(key)
                    && !holds(key, hash)
                    && !isRefused(key, hash)
                    && !isKeptOtherwise(key, hash)) {
                missing.add(key);
            }
        });
        if (missing.isEmpty()) {
            kept.clear();
        }
        return missing;
    }

    @Override
    public void complete() {
        complete = true;
        sheets.forEach(sheet -> sheet.eachKey(key -> {
            if (!wanted.has(key)) {
                leaving.add(key);
            }
        }));
    }

    @Override
    public List<Step> next(int budget) {
        Set<String> removals = leaving.stream().limit(MOST_REMOVALS).collect(Collectors.toSet());
        Map<Integer, Map<String, Row>> puts = placed(chosen(budget), removals);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < Math.max(1, Math.max(sheets.size(), highest(puts) + 1)); i++) {
            Step step = SheetDiff.rows(sheet(i), removals, puts.getOrDefault(i, Map.of()), mostRows);
            if (!step.edits().isEmpty()) {
                steps.add(settling(step, removals, puts.getOrDefault(i, Map.of())));
            }
        }
        return steps;
    }

    @Override
    public int pending() {
        return waiting.size() + leaving.size();
    }

    @Override
    public Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sheets.forEach(sheet -> sizes.put(sheet.title(), sheet.size()));
        return sizes;
    }

    private Map<String, Row> chosen(int budget) {
        Map<String, Row> chosen = new LinkedHashMap<>();
        int size = 0;
        for (Map.Entry<String, Row> entry : waiting.entrySet()) {
            size += entry.getValue().size();
            if (size > budget && (budget == 0 || !chosen.isEmpty())) {
                break;
            }
            chosen.put(entry.getKey(), entry.getValue());
        }
        return chosen;
    }

    /** By the number of the sheet: known keys stay in theirs, new ones go to the first with room. */
    private Map<Integer, Map<String, Row>> placed(Map<String, Row> rows, Set<String> removals) {
        Map<Integer, Map<String, Row>> placed = new HashMap<>();
        Map<Integer, Integer> room = new HashMap<>();
        int next = 0;
        for (Map.Entry<String, Row> entry : rows.entrySet()) {
            int at = holder(entry.getKey());
            if (at < 0) {
                while (room.computeIfAbsent(next, i -> room(i, removals)) <= 0) {
                    next++;
                }
                at = next;
                room.merge(at, -1, Integer::sum);
            }
            placed.computeIfAbsent(at, i -> new LinkedHashMap<>()).put(entry.getKey(), entry.getValue());
        }
        return placed;
    }

    private int room(int index, Set<String> removals) {
        if (index >= sheets.size()) {
            return mostRows - 1;
        }
        Grid sheet = sheets.get(index);
        return mostRows - 1 - sheet.size() + sheet.places(removals).cardinality();
    }

    private int holder(String key) {
        for (int i = 0; i < sheets.size(); i++) {
            if (sheets.get(i).has(key)) {
                return i;
            }
        }
        return -1;
    }

    private Grid sheet(int index) {
        while (sheets.size() <= index) {
            int number = sheets.size() + 1;
            sheets.add(Grid.absent(layout, title(layout, number), sheetIds.applyAsInt(number)));
        }
        return sheets.get(index);
    }

    private Step settling(Step step, Set<String> removals, Map<String, Row> puts) {
        return new Step(step.edits(), () -> {
            step.whenDone().run();
            leaving.removeIf(key -> removals.contains(key) && holder(key) < 0);
            puts.forEach(this::written);
        });
    }

    /** A newer version that came meanwhile is still to be written. */
    private void written(String key, Row row) {
        if (row.equals(waiting.get(key))) {
            forget(key);
        }
    }

    private void forget(String key) {
        Row row = waiting.remove(key);
        if (row != null) {
            waitingSize -= row.size();
        }
    }

    private boolean holds(String key, long hash) {
        return sheets.stream().anyMatch(sheet -> sheet.hash(key).equals(OptionalLong.of(hash)));
    }

    /** What Google keeps in a form of its own, however often we write it, is taken as it is. */
    private boolean isKeptOtherwise(String key, long hash) {
        OptionalLong found = sheets.stream()
                .map(sheet -> sheet.hash(key))
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
        if (found.isEmpty()) {
            return false;
        }
        Kept before = kept.get(key);
        boolean again = before != null && before.wanted() == hash && before.found() == found.getAsLong();
        kept.put(key, new Kept(hash, found.getAsLong(), again ? before.times() + 1 : 1));
        return again && before.times() >= MOST_TIMES;
    }

    private boolean isRefused(String key, long hash) {
        return !refused.isEmpty() && Long.valueOf(hash).equals(refused.get(key));
    }

    private static int highest(Map<Integer, ?> puts) {
        return puts.keySet().stream().mapToInt(i -> i).max().orElse(0);
    }
}
