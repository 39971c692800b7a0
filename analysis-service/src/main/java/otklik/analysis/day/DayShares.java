package otklik.analysis.day;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import otklik.analysis.conversation.Author;
import otklik.analysis.conversation.Conversation;
import otklik.analysis.conversation.Said;
import otklik.analysis.response.Wait;
import otklik.analysis.response.WorkingHours;

/** Spreads a chat over the days: what was said by its date, waits by the date they opened. */
public final class DayShares {
    private final Conversation conversation;
    private final WorkingHours hours;
    private final long target;
    private final String managerId;
    private final Map<String, DayShare> shares = new TreeMap<>();

    private DayShares(Conversation conversation, WorkingHours hours, long target) {
        this.conversation = conversation;
        this.hours = hours;
        this.target = target;
        this.managerId = conversation.managerId();
    }

    /** Shares by {@link DayKey}. */
    public static Map<String, DayShare> of(
            Conversation conversation, List<Wait> waits, WorkingHours hours, long target) {
        DayShares days = new DayShares(conversation, hours, target);
        days.addTalk();
        waits.forEach(days::addWait);
        return Map.copyOf(days.shares);
    }

    private void addTalk() {
        Set<LocalDate> dates = new HashSet<>();
        for (Said said : conversation.said()) {
            if (said.in() || said.out()) {
                LocalDate date = hours.date(said.sentAt());
                add(managerId, date, DayShare.talked(name(managerId), dates.add(date) ? 1 : 0, said.in() ? 1 : 0, 0));
            }
            if (said.out()) {
                String author = said.author() == Author.MANAGER ? said.managerId() : managerId;
                add(author, hours.date(said.sentAt()), DayShare.talked(name(author), 0, 0, 1));
            }
        }
    }

    private void addWait(Wait wait) {
        add(wait.creditedTo(), hours.date(wait.openedAt()), DayShare.waited(name(wait.creditedTo()), wait, target));
    }

    private void add(String manager, LocalDate date, DayShare share) {
        DayShare known = shares.getOrDefault(key(manager, date), DayShare.nothing(share.name()));
        DayShare sum = known.plus(share);
        if (!sum.isNothing()) {
            shares.put(key(manager, date), sum);
        }
    }

    private String key(String manager, LocalDate date) {
        return new DayKey(manager, conversation.chat().channel(), date).toString();
    }

    private String name(String manager) {
        return conversation.roster().name(manager);
    }
}
