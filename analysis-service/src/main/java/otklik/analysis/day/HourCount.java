package otklik.analysis.day;

/** What is counted of a channel's hour. */
public enum HourCount {
    INBOUND,
    WAITS,
    UNANSWERED
}
