package otklik.analysis.chat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import otklik.analysis.day.DayShare;
import otklik.analysis.summary.SummaryShare;
import otklik.events.analytics.ChatAdvice;
import otklik.events.analytics.ChatMetrics;

/**
 * Everything a chat's facts say at a moment: its own rows and its shares in others.
 *
 * @param managers share in the row of its manager, by {@code manager_id}
 * @param channels share in the row of its channel
 * @param days shares by day key
 */
public record ChatFigures(
        Optional<ChatMetrics> metrics,
        Optional<ChatAdvice> advice,
        Map<String, SummaryShare> managers,
        Map<String, SummaryShare> channels,
        Map<String, DayShare> days,
        OptionalLong changesAt) {
    /** Of a chat that counts nowhere. */
    public static final ChatFigures NONE =
            new ChatFigures(Optional.empty(), Optional.empty(), Map.of(), Map.of(), Map.of(), OptionalLong.empty());
}
