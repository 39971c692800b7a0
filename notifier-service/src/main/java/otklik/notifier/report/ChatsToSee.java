package otklik.notifier.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The chats of a date that a head should open: who still waits, then who was lost, then who waited longest. */
final class ChatsToSee {
    private static final int MOST = 3;

    private static final Comparator<Waited> WORST_FIRST = Comparator.comparingInt(ChatsToSee::rank)
            .thenComparing(wait -> wait.open() ? wait.openedAt().getEpochSecond() : 0)
            .thenComparing(wait -> -wait.workSec())
            .thenComparing(wait -> -wait.inbound())
            .thenComparing(Waited::openedAt)
            .thenComparing(Waited::chatId);

    private ChatsToSee() {}

    /** @param target working seconds in which an answer is expected: nobody is shown who got one in time */
    static List<Waited> of(LocalDate date, ZoneId zone, long target, Collection<Waited> waits) {
        Set<String> chats = new HashSet<>();
        List<Waited> chosen = new ArrayList<>();
        waits.stream()
                .filter(wait -> wait.openedAt().atZone(zone).toLocalDate().equals(date))
                .filter(wait -> wait.open() || wait.lost() || wait.workSec() > target)
                .sorted(WORST_FIRST)
                .filter(wait -> chats.add(wait.chatId()))
                .limit(MOST)
                .forEach(chosen::add);
        return chosen;
    }

    private static int rank(Waited wait) {
        return wait.open() ? 0 : wait.lost() ? 1 : 2;
    }
}
