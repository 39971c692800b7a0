package otklik.notifier.chart;

import java.util.OptionalLong;

/** How fast a date's clients got their first reply, in working seconds; absent where nobody got one. */
public record ReplyTimes(String label, OptionalLong median, OptionalLong p90) {}
