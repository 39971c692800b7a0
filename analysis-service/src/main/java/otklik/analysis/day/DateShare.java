package otklik.analysis.day;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import otklik.analysis.group.Share;

/** One channel's local date: by manager, and by hour of the clock. */
public record DateShare(SortedMap<String, DayFigures> managers, SortedMap<Integer, HourFigures> hours)
        implements Share<DateShare> {
    public DateShare {
        managers = new TreeMap<>(managers);
        hours = new TreeMap<>(hours);
    }

    public static DateShare empty() {
        return new DateShare(new TreeMap<>(), new TreeMap<>());
    }

    @Override
    public void add(DateShare other, int sign) {
        addEach(managers, other.managers, DayFigures::empty, sign);
        addEach(hours, other.hours, HourFigures::empty, sign);
    }

    @Override
    public boolean isNothing() {
        return managers.isEmpty() && hours.isEmpty();
    }

    private static <K, S extends Share<S>> void addEach(Map<K, S> sums, Map<K, S> shares, Supplier<S> empty, int sign) {
        shares.forEach((key, share) -> {
            S sum = sums.computeIfAbsent(key, k -> empty.get());
            sum.add(share, sign);
            if (sum.isNothing()) {
                sums.remove(key);
            }
        });
    }
}
