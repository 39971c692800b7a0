package otklik.sandbox.shop;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * How a manager works.
 *
 * @param paceSec median seconds to an answer while on duty
 * @param asks share of chats in which he asks before he offers
 * @param nextStep share of his answers that end with a next step
 * @param loses share of chats that he forgets half-way
 * @param tiredFrom the hour from which he leaves answers to the next day; 24 when never
 * @param from hour at which his duty begins
 * @param to hour at which it ends
 */
record Habits(
        int paceSec, double asks, double nextStep, double loses, int tiredFrom, Set<DayOfWeek> days, int from, int to) {

    boolean onDuty(ZonedDateTime at) {
        return days.contains(at.getDayOfWeek()) && at.getHour() >= from && at.getHour() < to;
    }

    /** The moment itself while on duty, else the beginning of the next duty. */
    ZonedDateTime nextDuty(ZonedDateTime at) {
        if (onDuty(at)) {
            return at;
        }
        ZonedDateTime begin = at.with(LocalTime.of(from, 0));
        while (begin.isBefore(at) || !days.contains(begin.getDayOfWeek())) {
            begin = begin.plusDays(1);
        }
        return begin;
    }
}
