package otklik.analysis.kafka;

import otklik.analysis.day.DayShare;
import otklik.analysis.summary.SummaryShare;
import otklik.events.analytics.ChatAdvice;
import otklik.events.analytics.ChatMetrics;

/** What a chat tells when its figures change. A null row or share withdraws what it told before. */
sealed interface Emission {
    record Metrics(ChatMetrics row) implements Emission {}

    record Advice(ChatAdvice row) implements Emission {}

    record OfManager(String chatId, long version, SummaryShare share) implements Emission {}

    record OfChannel(String chatId, long version, SummaryShare share) implements Emission {}

    record OfDay(String chatId, long version, DayShare share) implements Emission {}
}
