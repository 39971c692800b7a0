package otklik.sandbox.reference;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Day figures, and the daily and weekly rows that they add up to. */
final class ReferenceDays {
    private record Key(String managerId, String channel, LocalDate date) {}

    private record Period(String managerId, LocalDate start) {}

    private final ReferenceShop shop;
    private final Map<Key, DaySum> days = new LinkedHashMap<>();

    ReferenceDays(ReferenceShop shop) {
        this.shop = shop;
        shop.counted().forEach(this::addChat);
    }

    List<List<Object>> days() {
        return days.entrySet().stream()
                .map(entry -> dayRow(entry.getKey(), entry.getValue()))
                .toList();
    }

    List<List<Object>> daily() {
        return reports(date -> date);
    }

    List<List<Object>> weekly() {
        return reports(date -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    private List<List<Object>> reports(Function<LocalDate, LocalDate> start) {
        Map<Period, DaySum> sums = new LinkedHashMap<>();
        days.forEach((key, sum) -> sums.computeIfAbsent(
                        new Period(key.managerId(), start.apply(key.date())), period -> new DaySum())
                .add(sum));
        return sums.entrySet().stream()
                .map(entry -> reportRow(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((List<Object> row) -> (String) row.get(0))
                        .reversed()
                        .thenComparing(Figures.bySize(3, 2, 1)))
                .toList();
    }

    private void addChat(ReferenceChat chat) {
        String manager = chat.manager().id();
        chat.spoken().stream().map(m -> date(m.sentAt())).distinct().forEach(date -> day(manager, chat, date)
                .add("chats", 1));
        chat.inbound().forEach(m -> day(manager, chat, date(m.sentAt())).add("inbound", 1));
        chat.outbound().forEach(m -> addOut(chat, m));
        addStages(chat);
        ReferenceWaits.of(chat).forEach(wait -> addWait(chat, wait));
        chat.orders().forEach(order -> addOrder(chat, order));
    }

    /** What is said from the phone is by the chat's manager, but what it says is nobody's. */
    private void addOut(ReferenceChat chat, SaidMessage m) {
        LocalDate date = date(m.sentAt());
        day(m.authored() ? m.managerId() : chat.manager().id(), chat, date).add("outbound", 1);
        Map<String, Boolean> said = new LinkedHashMap<>();
        said.put("questions", m.asks());
        said.put("open_questions", m.is(Label.OPEN_QUESTION));
        said.put("spin_s", m.is(Label.SITUATION));
        said.put("spin_p", m.is(Label.PROBLEM));
        said.put("spin_i", m.is(Label.IMPLICATION));
        said.put("spin_n", m.is(Label.NEED_PAYOFF));
        said.put("next_steps", m.is(Label.NEXT_STEP));
        said.forEach((figure, present) -> {
            if (present) {
                day(m.authored() ? m.managerId() : "", chat, date).add(figure, 1);
            }
        });
    }

    private void addStages(ReferenceChat chat) {
        for (Asked asked : Asked.in(chat, shop)) {
            List<LocalDate> dates =
                    asked.said().stream().map(m -> date(m.sentAt())).distinct().toList();
            for (LocalDate date : dates) {
                List<SaidMessage> that = asked.said().stream()
                        .filter(m -> date(m.sentAt()).equals(date))
                        .toList();
                DaySum day = day(asked.author().id(), chat, date);
                day.add("spin_chats", 1);
                day.add("spin_stages", new Asked(chat, asked.author(), that).stages());
            }
        }
    }

    private void addWait(ReferenceChat chat, ReferenceWait wait) {
        DaySum day = day(wait.creditedTo(), chat, date(wait.openedAt()));
        if (!wait.waited()) {
            day.add("no_reply_needed", 1);
            return;
        }
        day.add("waits", 1);
        day.add("answered", wait.answered() ? 1 : 0);
        day.add("unanswered", wait.unanswered() ? 1 : 0);
        day.add("slow", wait.slow() ? 1 : 0);
        day.add("out_of_hours", wait.outOfHours() ? 1 : 0);
        if (wait.answered() && !wait.outOfHours()) {
            DaySum.count(day.waits, wait.workSec());
            if (wait.firstOfDialog()) {
                DaySum.count(day.firstWaits, wait.workSec());
            }
        }
    }

    private void addOrder(ReferenceChat chat, ReferenceOrder order) {
        DaySum day = day(chat.manager().id(), chat, date(order.createdAt()));
        day.add("orders", 1);
        if (order.paid()) {
            day.add("paid_orders", 1);
            day.pay(order.currency(), order.total());
        }
    }

    private DaySum day(String managerId, ReferenceChat chat, LocalDate date) {
        return days.computeIfAbsent(new Key(managerId, chat.channel(), date), key -> new DaySum());
    }

    private LocalDate date(Instant moment) {
        return shop.settings().date(moment);
    }

    private List<Object> dayRow(Key key, DaySum sum) {
        List<Object> row = new ArrayList<>(List.of(
                key.managerId(),
                shop.owner(key.managerId()).name(),
                key.channel(),
                key.date().toString()));
        row.addAll(sum.get("chats", "inbound", "outbound", "questions", "open_questions"));
        row.addAll(sum.get("spin_s", "spin_p", "spin_i", "spin_n", "next_steps", "spin_chats", "spin_stages"));
        row.addAll(sum.get("waits", "answered", "unanswered", "slow", "out_of_hours", "no_reply_needed"));
        row.addAll(List.of(sum.firstWaits, sum.waits));
        row.addAll(sum.get("orders", "paid_orders"));
        row.add(sum.paid());
        return row;
    }

    private List<Object> reportRow(Period period, DaySum sum) {
        List<Object> row = new ArrayList<>(List.of(
                period.start().toString(),
                period.managerId(),
                shop.owner(period.managerId()).name()));
        row.addAll(sum.get("chats", "inbound", "outbound"));
        row.addAll(sum.get("waits", "answered", "unanswered", "slow", "out_of_hours"));
        row.add(Figures.percent(sum.get("unanswered"), sum.get("waits")));
        row.add(Figures.percent(sum.get("answered"), sum.get("waits")));
        row.add(DaySum.quantile(sum.firstWaits, 5));
        row.add(DaySum.quantile(sum.firstWaits, 9));
        row.add(DaySum.quantile(sum.waits, 5));
        row.add(DaySum.quantile(sum.waits, 9));
        row.add(Figures.quotient(sum.get("questions"), sum.get("spin_chats"), 2));
        row.add(Figures.percent(sum.get("spin_stages"), 4 * sum.get("spin_chats")));
        row.addAll(sum.get("spin_s", "spin_p", "spin_i", "spin_n", "next_steps", "orders", "paid_orders"));
        row.add(sum.paid());
        return row;
    }
}
