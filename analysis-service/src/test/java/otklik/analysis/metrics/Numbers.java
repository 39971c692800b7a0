package otklik.analysis.metrics;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import otklik.analysis.Settings;
import otklik.analysis.advice.Advice;
import otklik.analysis.behaviour.Examples;
import otklik.analysis.chat.ExampleItem;
import otklik.analysis.chat.PracticeRows;
import otklik.analysis.conversation.Snippet;
import otklik.analysis.conversion.Conversions;
import otklik.analysis.group.Histogram;
import otklik.analysis.kafka.KafkaNumbers;
import otklik.analysis.practice.PracticeNumbers;
import otklik.analysis.quality.QualityNumbers;
import otklik.analysis.report.CoachingFocus;
import otklik.analysis.response.Alarm;
import otklik.analysis.response.Waits;
import otklik.analysis.summary.SummaryShare;
import otklik.events.analytics.SpinTargets;
import otklik.settings.Environment;

/** Every number of the rules by the name under which the pages cite it. */
final class Numbers {
    private Numbers() {}

    static Map<String, String> all() {
        Map<String, Object> numbers = new TreeMap<>();
        numbers.putAll(rules());
        numbers.putAll(limits());
        numbers.putAll(settings());
        numbers.putAll(QualityNumbers.all());
        numbers.putAll(PracticeNumbers.all());
        numbers.putAll(KafkaNumbers.all());
        Map<String, String> told = new TreeMap<>();
        numbers.forEach((name, number) -> told.put(name, number.toString()));
        return told;
    }

    private static Map<String, Object> rules() {
        return Map.of(
                "slow-after", SummaryShare.SLOW_AFTER,
                "first-replies", Advice.Evidence.FIRST_REPLIES,
                "given-up-hours", Waits.GIVEN_UP_AFTER / 3600,
                "losses", CoachingFocus.LOSSES.limit(),
                "speed", CoachingFocus.SPEED.limit(),
                "follow-up", CoachingFocus.FOLLOW_UP.limit(),
                "next-step",
                        BigDecimal.valueOf(CoachingFocus.NEXT_STEP.limit(), 2).stripTrailingZeros(),
                "open-questions", SpinTargets.OPEN_QUESTION_RATE,
                "alert-half", Alarm.LEVELS.get(0),
                "alert-full", Alarm.LEVELS.get(1));
    }

    private static Map<String, Object> limits() {
        return Map.of(
                "alert-triple", Alarm.LEVELS.get(2),
                "alert-levels", Alarm.LEVELS.size(),
                "slow-example", Examples.SLOW_FROM,
                "good-spin", Examples.HALF_OF_SPIN,
                "examples", ExampleItem.MOST,
                "practices", PracticeRows.MOST,
                "snippet", Snippet.LONGEST,
                "enough-chats", Conversions.ENOUGH,
                "exact-below", Histogram.EXACT_BELOW);
    }

    private static Map<String, Object> settings() {
        Settings settings = Settings.from(new Environment(name -> Optional.empty()));
        return Map.of(
                "alert-target", settings.alertTarget().toMinutes(),
                "history-days", settings.historyDays(),
                "channels",
                        String.join(",", settings.channels().stream().sorted().toList()),
                "zone", settings.zone().getId(),
                "opens", settings.schedule().opens(),
                "closes", settings.schedule().closes());
    }
}
