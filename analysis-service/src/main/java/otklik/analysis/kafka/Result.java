package otklik.analysis.kafka;

import java.util.Map;
import otklik.analysis.day.DayShare;
import otklik.analysis.summary.SummaryShare;
import otklik.events.analytics.ChatAdvice;
import otklik.events.analytics.ChatMetrics;

/** A chat's figures as they were emitted last; absent rows are null. {@code version} counts their changes. */
record Result(
        long version,
        ChatMetrics metrics,
        ChatAdvice advice,
        Map<String, SummaryShare> managers,
        Map<String, SummaryShare> channels,
        Map<String, DayShare> days) {
    static final Result NONE = new Result(0, null, null, Map.of(), Map.of(), Map.of());

    boolean sameFigures(Result other) {
        return withVersion(0).equals(other.withVersion(0));
    }

    Result withVersion(long newVersion) {
        return new Result(newVersion, metrics, advice, managers, channels, days);
    }
}
