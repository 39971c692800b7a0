package otklik.sandbox.shop;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The six who answer, one who has left, and the account of a machine. */
final class Managers {
    private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);
    private static final Set<DayOfWeek> WEEK = EnumSet.range(MONDAY, FRIDAY);

    static final Actor TECHNICAL = new Actor("user", 18, "Обмен", "1С");
    /** No longer among the users: only his messages name him. */
    static final Manager LEFT = Manager.of(10, "Тимур", "Лесной", new Habits(400, 0.5, 0.5, 0.08, 24, WEEK, 10, 20));

    static final List<Manager> ALL_SIX = List.of(
            Manager.of(
                    11,
                    "Алина",
                    "Речная",
                    new Habits(80, 0.95, 0.7, 0.01, 24, EnumSet.range(MONDAY, SATURDAY), 10, 20)),
            Manager.of(12, "Борис", "Полевой", new Habits(1500, 0.5, 0.5, 0.06, 24, WEEK, 10, 19)),
            Manager.of(13, "Вера", "Снежная", new Habits(300, 0.6, 0.6, 0.12, 19, ALL, 10, 23)),
            Manager.of(
                    14,
                    "Глеб",
                    "Озёрный",
                    new Habits(240, 0.55, 0, 0.03, 24, EnumSet.range(WEDNESDAY, SUNDAY), 11, 22)),
            Manager.of(
                    15,
                    "Дарья",
                    "Ясная",
                    new Habits(200, 0.4, 0.95, 0.02, 24, EnumSet.range(THURSDAY, SUNDAY), 10, 22)),
            Manager.of(
                    16, "Егор", "Зимний", new Habits(420, 0.35, 0.5, 0.05, 24, EnumSet.of(SATURDAY, SUNDAY), 10, 20)));

    private Managers() {}

    /** Someone on duty, or of those who come on duty first. */
    static Manager receiving(ZonedDateTime at, Random random) {
        ZonedDateTime first = ALL_SIX.stream()
                .map(manager -> manager.habits().nextDuty(at))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<Manager> present = ALL_SIX.stream()
                .filter(manager -> manager.habits().nextDuty(at).equals(first))
                .toList();
        return present.get(random.nextInt(present.size()));
    }

    /** Another one if he goes on as was begun, and not without a next step. */
    static Manager takingOver(Manager before, ZonedDateTime at, Random random) {
        Manager next = receiving(at, random);
        return next.habits().nextStep() > 0 ? next : before;
    }

    static Manager of(Actor actor) {
        return ALL_SIX.stream()
                .filter(manager -> manager.actor().equals(actor))
                .findFirst()
                .orElse(LEFT);
    }
}
