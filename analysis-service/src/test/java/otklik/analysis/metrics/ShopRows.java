package otklik.analysis.metrics;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import otklik.analysis.chat.AuthorRows;
import otklik.analysis.chat.Candidate;
import otklik.analysis.chat.ChatFigures;
import otklik.analysis.chat.ChatReading;
import otklik.analysis.chat.ExampleItem;
import otklik.analysis.chat.ManagerShare;
import otklik.analysis.chat.Part;
import otklik.analysis.chat.PracticeRows;
import otklik.analysis.chat.Row;
import otklik.analysis.chat.Rules;
import otklik.analysis.chat.WaitRows;
import otklik.analysis.conversation.Conversation;
import otklik.analysis.conversion.ConversionShare;
import otklik.analysis.conversion.Conversions;
import otklik.analysis.day.DateKey;
import otklik.analysis.day.DateShare;
import otklik.analysis.day.DayFigures;
import otklik.analysis.day.HourFigures;
import otklik.analysis.group.Share;
import otklik.analysis.kafka.KafkaNumbers;
import otklik.analysis.practice.Practice;
import otklik.analysis.report.DailyReports;
import otklik.analysis.report.WeeklyDigests;
import otklik.analysis.response.Alarm;
import otklik.analysis.spin.ChatSpin;
import otklik.analysis.spin.SpinShare;
import otklik.analysis.summary.SummaryShare;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.analytics.Alert;
import otklik.events.analytics.ChatMetrics;
import otklik.events.analytics.SystemAlert;
import otklik.hours.WorkingHours;

/** Every row that the rules make of the little shop, by topic and key. */
final class ShopRows {
    static final WorkingHours HOURS = new WorkingHours(Shop.ZONE, WorkingHours.Schedule.STANDARD);
    static final Rules RULES = new Rules(Shop.ZONE, HOURS, Set.of("whatsapp", "instagram"), Set.of(), 600, 400);
    private static final OffsetDateTime NOW = Shop.time("2026-11-25 12:00");

    private static final Map<Part.Kind, Supplier<Share<?>>> EMPTY = Map.of(
            Part.Kind.MANAGERS, ManagerShare::empty,
            Part.Kind.CHANNELS, SummaryShare::empty,
            Part.Kind.AUTHORS, SpinShare::empty,
            Part.Kind.SHOP, ConversionShare::empty,
            Part.Kind.DATES, DateShare::empty);

    private final Map<String, Map<String, Object>> rows = new TreeMap<>();
    private final Map<Part.Kind, Map<String, Share<?>>> sums = new TreeMap<>();
    private final Map<String, List<Candidate>> examples = new TreeMap<>();
    private final List<Practice> practices = new ArrayList<>();

    static Map<String, Map<String, Object>> of(Shop shop) {
        ShopRows rows = new ShopRows();
        shop.conversations().forEach(rows::read);
        rows.tellGroups();
        rows.tellDates();
        rows.tellSelections();
        rows.tellAlerts(shop);
        return rows.rows;
    }

    private void read(Conversation conversation) {
        ChatFigures figures = new ChatReading(RULES).read(conversation, NOW.toEpochSecond());
        figures.rows().forEach(this::tell);
        figures.parts().forEach(part -> sum(part.kind(), part.group(), part.share()));
        figures.candidacies().stream()
                .filter(candidate -> candidate.kind() == Candidate.Kind.EXAMPLES)
                .forEach(candidate -> examples.computeIfAbsent(candidate.group(), key -> new ArrayList<>())
                        .add(candidate));
        ChatMetrics metrics = (ChatMetrics) figures.rows().get(0).event().apply(1);
        Practice.of(conversation, metrics, ChatSpin.of(conversation)).ifPresent(practices::add);
    }

    private void tellGroups() {
        this.<ManagerShare>sums(Part.Kind.MANAGERS)
                .forEach((manager, sum) -> sum.rows(manager).forEach(this::tell));
        this.<SpinShare>sums(Part.Kind.AUTHORS)
                .forEach((author, sum) -> AuthorRows.of(author, sum).forEach(this::tell));
        this.<SummaryShare>sums(Part.Kind.CHANNELS)
                .forEach((channel, sum) -> tell(Topics.CHANNEL_SUMMARY, channel, sum.ofChannel(channel)));
        this.<ConversionShare>sums(Part.Kind.SHOP).forEach((shop, sum) -> Conversions.of(sum)
                .forEach(row -> tell(Topics.SPIN_CONVERSION, row.measure(), row)));
    }

    private void tellDates() {
        Map<String, DayFigures> days = new TreeMap<>();
        Map<String, DayFigures> weeks = new TreeMap<>();
        this.<DateShare>sums(Part.Kind.DATES).forEach((key, share) -> {
            DateKey date = DateKey.parse(key);
            share.hours().forEach((hour, sum) -> tellHour(date, hour, sum));
            share.managers().forEach((manager, sum) -> {
                tell(Topics.DAYS, manager + "/" + key, sum.row(manager, date.channel(), date.date(), 1));
                add(days, manager + "/" + date.date(), sum);
                add(weeks, manager + "/" + WeeklyDigests.mondayOf(date.date()), sum);
            });
        });
        days.forEach((key, sum) -> tell(Topics.DAILY_REPORT, key, DailyReports.of(date(key), manager(key), sum, 1)));
        weeks.forEach((key, sum) -> tell(Topics.WEEKLY_DIGEST, key, WeeklyDigests.of(date(key), manager(key), sum, 1)));
    }

    private void tellHour(DateKey date, int hour, HourFigures sum) {
        String key = date.channel() + "/" + HourFigures.name(date.date(), hour);
        tell(Topics.HOURS, key, sum.row(date.channel(), date.date(), hour, 1));
    }

    private void tellSelections() {
        examples.forEach((group, candidates) -> {
            candidates.sort(Comparator.comparing(candidate -> candidate.rank().key()));
            ExampleItem.rows(
                            group,
                            candidates.stream()
                                    .limit(ExampleItem.MOST)
                                    .map(candidate -> (ExampleItem) candidate.item())
                                    .toList())
                    .forEach(this::tell);
        });
        practices.sort(Comparator.comparing(practice -> practice.rank().key()));
        PracticeRows.of(practices).forEach(this::tell);
    }

    /** Of the clients who waited in chat 103, and of an ingest that stopped at noon. */
    private void tellAlerts(Shop shop) {
        Conversation chat = shop.conversations().get(2);
        for (Alarm alarm : alarms(chat)) {
            String wait = WaitRows.id(chat.chat().chatId(), alarm.waiting());
            tell(
                    Topics.ALERTS,
                    wait + "/" + alarm.level(),
                    new Alert(
                            wait,
                            alarm.level(),
                            HOURS.time(alarm.at()),
                            new WaitRows(HOURS).event(chat.chat(), alarm.waiting(), 1)));
        }
        OffsetDateTime noon = Shop.time("2026-11-21 12:00");
        long staleAfter = (Long) KafkaNumbers.all().get("stale-after");
        OffsetDateTime noticed = noon.plusSeconds(staleAfter + 1);
        SystemAlert stale = new SystemAlert(SystemAlert.DATA_STALE, noticed, noon, null);
        tell(Topics.SYSTEM_ALERTS, SystemAlert.DATA_STALE, stale);
    }

    static List<Alarm> alarms(Conversation chat) {
        long opened = chat.inbound().get(0).sentAt();
        return Alarm.of(otklik.analysis.response.Waits.of(chat, HOURS, opened + 1), HOURS, RULES.alertTarget());
    }

    private void tell(Row<?> row) {
        tell(row.topic(), row.key(), row.event().apply(1));
    }

    private void tell(Topic<?> topic, String key, Object event) {
        rows.computeIfAbsent(topic.name(), name -> new TreeMap<>()).put(key, event);
    }

    @SuppressWarnings("unchecked")
    private <S extends Share<S>> Map<String, S> sums(Part.Kind kind) {
        return (Map<String, S>) (Map<String, ?>) sums.getOrDefault(kind, Map.of());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void sum(Part.Kind kind, String group, Share share) {
        Map<String, Share<?>> ofKind = sums.computeIfAbsent(kind, key -> new TreeMap<>());
        ofKind.computeIfAbsent(group, key -> EMPTY.get(kind).get());
        ((Share) ofKind.get(group)).add(share, 1);
    }

    private static void add(Map<String, DayFigures> sums, String key, DayFigures share) {
        sums.computeIfAbsent(key, name -> DayFigures.empty()).add(share, 1);
    }

    private static LocalDate date(String key) {
        return LocalDate.parse(key.substring(key.indexOf('/') + 1));
    }

    private static String manager(String key) {
        return key.substring(0, key.indexOf('/'));
    }
}
