package otklik.notifier.alert;

import java.time.Duration;
import otklik.hours.ScheduleSettings;
import otklik.hours.WorkingHours;
import otklik.settings.Environment;

/**
 * @param target working time in which a client should be answered
 * @param mostAMinute new alerts in a chat; what is more goes into one digest
 * @param snooze how long an alert is put off by its button
 */
public record AlertRules(WorkingHours hours, Duration target, int mostAMinute, Duration snooze) {
    public static AlertRules from(Environment environment) {
        return new AlertRules(
                new WorkingHours(environment.zone(), ScheduleSettings.schedule(environment)),
                environment.duration("ALERT_TARGET", Duration.ofMinutes(10)),
                environment.number("TELEGRAM_ALERTS_PER_MINUTE", 5, 1, 1_000_000),
                Duration.ofMinutes(15));
    }
}
