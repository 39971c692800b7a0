package otklik.analysis.day;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import otklik.analysis.conversation.Author;
import otklik.analysis.conversation.Conversation;
import otklik.analysis.conversation.Mark;
import otklik.analysis.conversation.Roster;
import otklik.analysis.conversation.Said;
import otklik.analysis.response.Wait;
import otklik.events.crm.Order;
import otklik.hours.WorkingHours;

/** Spreads a chat over the dates: what was said by its date, waits by the date they opened, orders by theirs. */
public final class DateShares {
    private static final Map<Mark, DayCount> COUNTED = Map.of(
            Mark.OPEN_QUESTION, DayCount.OPEN_QUESTIONS,
            Mark.SITUATION, DayCount.SPIN_S,
            Mark.PROBLEM, DayCount.SPIN_P,
            Mark.IMPLICATION, DayCount.SPIN_I,
            Mark.NEED_PAYOFF, DayCount.SPIN_N,
            Mark.NEXT_STEP, DayCount.NEXT_STEPS);
    private static final Set<Mark> STAGES =
            EnumSet.of(Mark.SITUATION, Mark.PROBLEM, Mark.IMPLICATION, Mark.NEED_PAYOFF);

    private record ManagersDate(String managerId, LocalDate date) {}

    private final Conversation conversation;
    private final WorkingHours hours;
    private final long target;
    private final String managerId;
    private final Map<String, DateShare> shares = new TreeMap<>();
    private final Map<ManagersDate, Set<Mark>> stages = new java.util.HashMap<>();

    private DateShares(Conversation conversation, WorkingHours hours, long target) {
        this.conversation = conversation;
        this.hours = hours;
        this.target = target;
        this.managerId = conversation.managerId();
    }

    /**
     * Shares by {@link DateKey}.
     *
     * @param target working seconds within which a client is to be answered
     */
    public static Map<String, DateShare> of(
            Conversation conversation, List<Wait> waits, WorkingHours hours, long target) {
        DateShares dates = new DateShares(conversation, hours, target);
        dates.addTalk();
        dates.addStages();
        waits.forEach(dates::addWait);
        conversation.ordersOfPeriod().forEach(dates::addOrder);
        return dates.shares;
    }

    private void addTalk() {
        Set<LocalDate> dates = new HashSet<>();
        for (Said said : conversation.said()) {
            if (said.in() || said.out()) {
                LocalDate date = hours.date(said.sentAt());
                count(managerId, date, DayCount.CHATS, dates.add(date) ? 1 : 0);
            }
            if (said.in()) {
                count(managerId, hours.date(said.sentAt()), DayCount.INBOUND, 1);
                hour(said.sentAt()).counts().add(HourCount.INBOUND, 1);
            } else if (said.out()) {
                addOut(said, hours.date(said.sentAt()));
            }
        }
    }

    private void addOut(Said said, LocalDate date) {
        boolean fromPhone = said.author() == Author.CHANNEL;
        String author = fromPhone ? Roster.NOBODY : said.managerId();
        count(fromPhone ? managerId : author, date, DayCount.OUTBOUND, 1);
        count(author, date, DayCount.QUESTIONS, said.judged().question() ? 1 : 0);
        COUNTED.forEach((mark, kind) -> count(author, date, kind, said.judged().is(mark) ? 1 : 0));
        if (!fromPhone) {
            Set<Mark> used = stages.computeIfAbsent(new ManagersDate(author, date), key -> EnumSet.noneOf(Mark.class));
            STAGES.stream().filter(said.judged()::is).forEach(used::add);
        }
    }

    private void addStages() {
        stages.forEach((key, used) -> {
            count(key.managerId(), key.date(), DayCount.SPIN_CHATS, 1);
            count(key.managerId(), key.date(), DayCount.SPIN_STAGES, used.size());
        });
    }

    private void addWait(Wait wait) {
        LocalDate date = hours.date(wait.openedAt());
        String credited = wait.creditedTo();
        if (wait.end() == Wait.End.NO_REPLY_NEEDED) {
            count(credited, date, DayCount.NO_REPLY_NEEDED, 1);
            return;
        }
        HourFigures hour = hour(wait.openedAt());
        int lost = wait.unanswered(target) ? 1 : 0;
        count(credited, date, DayCount.WAITS, 1);
        hour.counts().add(HourCount.WAITS, 1);
        count(credited, date, DayCount.ANSWERED, wait.end() == Wait.End.ANSWERED ? 1 : 0);
        count(credited, date, DayCount.UNANSWERED, lost);
        hour.counts().add(HourCount.UNANSWERED, lost);
        count(credited, date, DayCount.SLOW, wait.slow(target) ? 1 : 0);
        count(credited, date, DayCount.OUT_OF_HOURS, wait.outOfHours() ? 1 : 0);
        if (wait.end() == Wait.End.ANSWERED && !wait.outOfHours()) {
            DayFigures day = day(credited, date);
            day.allWaits().add(wait.workSec());
            hour.waits().add(wait.workSec());
            if (wait.firstOfDialog()) {
                day.firstWaits().add(wait.workSec());
            }
        }
    }

    private void addOrder(Order order) {
        LocalDate date = hours.date(order.createdAt().toEpochSecond());
        count(managerId, date, DayCount.ORDERS, 1);
        if (order.fullPaidAt() != null) {
            count(managerId, date, DayCount.PAID_ORDERS, 1);
            day(managerId, date).paid().add(order.currency(), order.totalSum());
        }
    }

    private void count(String manager, LocalDate date, DayCount kind, long count) {
        if (count != 0) {
            day(manager, date).counts().add(kind, count);
        }
    }

    private DayFigures day(String manager, LocalDate date) {
        return share(date).managers().computeIfAbsent(manager, id -> {
            DayFigures day = DayFigures.empty();
            day.names().add(conversation.roster().name(id), 1);
            return day;
        });
    }

    private HourFigures hour(long second) {
        LocalDateTime local = hours.local(second);
        return share(local.toLocalDate()).hours().computeIfAbsent(local.getHour(), hour -> HourFigures.empty());
    }

    private DateShare share(LocalDate date) {
        return shares.computeIfAbsent(
                new DateKey(conversation.chat().channel(), date).toString(), key -> DateShare.empty());
    }
}
