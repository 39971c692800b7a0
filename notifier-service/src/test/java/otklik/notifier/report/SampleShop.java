package otklik.notifier.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import otklik.events.analytics.BehaviorExample;
import otklik.events.analytics.BehaviorManager;
import otklik.events.analytics.BestPractice;
import otklik.events.analytics.Day;
import otklik.events.analytics.SpinConversion;
import otklik.events.analytics.SpinImprovementPlan;
import otklik.events.analytics.Wait;
import otklik.events.crm.IngestProgress;
import otklik.events.crm.Period;

/** Rows of a shop with so many managers, the same ones each time, over the three weeks up to {@link #TODAY}. */
final class SampleShop {
    static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    /** A Monday. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static final ZonedDateTime NOW = TODAY.atTime(9, 0).atZone(ZONE);

    private static final List<String> NAMES =
            List.of("Ольга Ветрова", "Анна Белова", "Игорь Савчук", "Марина Ким", "Даниил Рощин", "<Тимур> & Ко");

    private final Random random = new Random(7);
    private final int managers;

    private SampleShop(int managers) {
        this.managers = managers;
    }

    static Facts of(int managers) {
        return new SampleShop(managers).facts();
    }

    /** Nothing has happened, but the feeds work. */
    static Facts empty() {
        return new Facts(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                progress(),
                Optional.of(period()));
    }

    private Facts facts() {
        List<DayRow> days = new ArrayList<>();
        List<Waited> waits = new ArrayList<>();
        for (int back = 21; back >= 0; back--) {
            for (int manager = 0; manager < managers; manager++) {
                int chats = back == 0 ? 1 + manager % 2 : 4 + random.nextInt(Math.max(4, 60 / managers));
                days.add(DayRow.of(day(manager, TODAY.minusDays(back), chats, waits)));
            }
        }
        if (managers > 1) {
            days.add(DayRow.of(Days.day("", null, "whatsapp", TODAY.minusDays(1).toString(), 2, 2)));
        }
        return new Facts(
                days,
                waits,
                habits(),
                examples(),
                practices(),
                plans(),
                conversions(),
                progress(),
                Optional.of(period()));
    }

    private Day day(int manager, LocalDate date, int chats, List<Waited> waits) {
        TreeMap<Long, Integer> replies = new TreeMap<>();
        int unanswered = 0;
        int slow = 0;
        int opened = chats + random.nextInt(3);
        for (int i = 0; i < opened; i++) {
            Instant at = date.atTime(LocalTime.of(10 + random.nextInt(11), random.nextInt(60)))
                    .atZone(ZONE)
                    .toInstant();
            String chat = Integer.toString(9000 + date.getDayOfMonth() * 100 + manager * 7 + i);
            boolean lost = random.nextInt(100) < 4 + manager % 6 * 3;
            long seconds = 30 + Math.round(Math.exp(random.nextGaussian() + 4.6 + manager % 6 * 0.25));
            if (lost) {
                unanswered++;
                boolean open = date.isAfter(TODAY.minusDays(3));
                waits.add(new Waited(
                        chat,
                        "whatsapp",
                        id(manager),
                        at,
                        open ? Wait.OPEN : Wait.CLOSED_UNANSWERED,
                        open ? 0 : 9_000,
                        1 + random.nextInt(4)));
            } else {
                replies.merge(seconds, 1, Integer::sum);
                slow += seconds > 600 ? 1 : 0;
                waits.add(new Waited(chat, "instagram", id(manager), at, Wait.ANSWERED, seconds, 1));
            }
        }
        int answered = opened - unanswered;
        int questions = chats + random.nextInt(chats * (2 + manager % 3));
        int paid = random.nextInt(1 + chats / 4);
        int inbound = chats * 4 + random.nextInt(9);
        int outbound = chats * 3 + random.nextInt(9);
        int stageS = chats * 6 / 10;
        int stageP = chats * (2 + manager % 3) / 10;
        int stageI = random.nextInt(chats);
        int stageN = chats * 3 / 10;
        int askedTwice = random.nextInt(1 + stageS / 2);
        return new Day(
                id(manager),
                name(manager),
                "whatsapp",
                date.toString(),
                chats,
                inbound,
                outbound,
                questions,
                questions / 2,
                stageS,
                stageP,
                stageI,
                stageN,
                chats * 4 / 10,
                chats,
                stageS + stageP + stageI + stageN - askedTwice,
                opened,
                answered,
                unanswered,
                slow,
                manager % 5 == 1 ? 1 : 0,
                2,
                replies,
                replies,
                paid + 1,
                paid,
                paid == 0
                        ? new TreeMap<>()
                        : new TreeMap<>(Map.of("RUB", BigDecimal.valueOf(paid * 12_500L + manager * 7))),
                1);
    }

    private List<BehaviorManager> habits() {
        List<BehaviorManager> rows = new ArrayList<>();
        for (int manager = 0; manager < managers; manager++) {
            rows.add(new BehaviorManager(
                    id(manager),
                    name(manager),
                    120 - manager,
                    decimal(235 - manager, 2),
                    manager == 4 ? null : decimal(614 - manager * 9, 1),
                    decimal(83 + manager, 1),
                    decimal(126 + manager * 5, 1),
                    manager == 4 ? 0 : 70 - manager));
        }
        return rows;
    }

    private List<BehaviorExample> examples() {
        List<BehaviorExample> rows = new ArrayList<>();
        for (int manager = 0; manager < managers; manager++) {
            for (String kind : List.of("no_reply", "slow_reply", "no_next_step", "good")) {
                rows.add(new BehaviorExample(
                        id(manager),
                        name(manager),
                        kind,
                        1,
                        Integer.toString(9100 + manager),
                        "whatsapp",
                        kind.equals("no_reply") ? null : kind.equals("slow_reply") ? 5_400L : 90L,
                        "Есть в наличии размер 42? Мой номер [телефон], нужно до пятницы <срочно>",
                        kind.equals("no_reply") ? "" : "Здравствуйте! Да, есть, отложить для вас?"));
            }
        }
        return rows;
    }

    private List<BestPractice> practices() {
        return List.of(
                new BestPractice(1, "1", "whatsapp", "101", name(0), 100, 9, sum("RUB", 99_000), "Из другой недели"),
                new BestPractice(
                        2,
                        "10800",
                        "whatsapp",
                        "101",
                        name(0),
                        75,
                        7,
                        sum("RUB", 48_300),
                        "Для кого выбираете матрас?\nЧто не устраивает в нынешнем?\nОформим доставку на субботу?"));
    }

    private List<SpinImprovementPlan> plans() {
        return List.of(
                new SpinImprovementPlan(
                        "101",
                        name(0),
                        """
                Начните с: Проблема (P)
                🟢 Ситуация (S): 82,5 %, цель 80 %
                🟡 Проблема (P): 45,1 %, цель 60 %
                Шаги:
                1. Спрашивайте, что не устраивает сейчас.
                Готовые фразы:
                • «Что хотелось бы изменить?»
                🔴 Вопросов на чат: 1,8, цель 5
                Шаги:
                1. Начинайте ответ с вопроса.
                Готовые фразы:
                • «Для кого выбираете?»"""));
    }

    private static List<SpinConversion> conversions() {
        return List.of(
                conversion("s_usage_rate", "62.5", "62.3", "no_difference"),
                conversion("p_usage_rate", "41.3", "22.5", "higher"),
                conversion("questions_per_chat", "3.10", "2.05", "higher"));
    }

    private static SpinConversion conversion(String measure, String with, String without, String verdict) {
        BigDecimal paid = new BigDecimal(with);
        BigDecimal others = new BigDecimal(without);
        return new SpinConversion(
                measure, 48, 160, paid, others, paid.subtract(others), BigDecimal.ZERO, BigDecimal.TEN, verdict);
    }

    private static List<IngestProgress> progress() {
        OffsetDateTime start = TODAY.minusDays(30).atStartOfDay(ZONE).toOffsetDateTime();
        return List.of(
                new IngestProgress("dialogs", NOW.minusSeconds(20).toOffsetDateTime(), start),
                new IngestProgress("orders", NOW.minusMinutes(1).toOffsetDateTime(), start));
    }

    private static Period period() {
        return new Period(OffsetDateTime.parse("2026-08-25T00:00:00+03:00"), null);
    }

    private static TreeMap<String, BigDecimal> sum(String currency, long amount) {
        return new TreeMap<>(Map.of(currency, BigDecimal.valueOf(amount)));
    }

    private static BigDecimal decimal(long unscaled, int scale) {
        return BigDecimal.valueOf(unscaled, scale);
    }

    private static String id(int manager) {
        return Integer.toString(101 + manager);
    }

    private static String name(int manager) {
        return manager < NAMES.size() ? NAMES.get(manager) : "Менеджер " + (manager + 1);
    }
}
