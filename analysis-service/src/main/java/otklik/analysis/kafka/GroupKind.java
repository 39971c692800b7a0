package otklik.analysis.kafka;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import otklik.analysis.chat.AuthorRows;
import otklik.analysis.chat.ManagerShare;
import otklik.analysis.chat.Part;
import otklik.analysis.chat.Row;
import otklik.analysis.conversion.ConversionShare;
import otklik.analysis.conversion.Conversions;
import otklik.analysis.day.DateKey;
import otklik.analysis.day.DateShare;
import otklik.analysis.day.DayFigures;
import otklik.analysis.day.HourFigures;
import otklik.analysis.group.Share;
import otklik.analysis.report.DailyReports;
import otklik.analysis.report.WeeklyDigests;
import otklik.analysis.spin.SpinShare;
import otklik.analysis.summary.SummaryShare;
import otklik.events.Topic;
import otklik.events.Topics;

/**
 * A kind of groups that chats have shares in.
 *
 * @param name what it is told, and what it keeps, stands under this name
 * @param stores where it keeps that
 * @param topics of its rows
 * @param empty makes the sum of no chats
 * @param rows makes the rows of a group from its key and its sum
 * @param packing of a share
 * @param date of a group that is forgotten when it is old
 */
record GroupKind<S extends Share<S>>(
        String name,
        GroupStores stores,
        List<Topic<?>> topics,
        Supplier<S> empty,
        BiFunction<String, S, List<Row<?>>> rows,
        Packing<S> packing,
        Function<String, Optional<LocalDate>> date) {
    static final GroupKind<ManagerShare> MANAGERS = lasting(
            Part.Kind.MANAGERS,
            ManagerShare.TOPICS,
            ManagerShare::empty,
            (managerId, sum) -> sum.rows(managerId),
            SharePacking.MANAGER);

    static final GroupKind<SummaryShare> CHANNELS = lasting(
            Part.Kind.CHANNELS,
            List.of(Topics.CHANNEL_SUMMARY),
            SummaryShare::empty,
            (channel, sum) -> List.of(Row.of(Topics.CHANNEL_SUMMARY, channel, sum.ofChannel(channel))),
            SharePacking.SUMMARY);

    static final GroupKind<SpinShare> AUTHORS =
            lasting(Part.Kind.AUTHORS, AuthorRows.TOPICS, SpinShare::empty, AuthorRows::of, SharePacking.SPIN);

    static final GroupKind<ConversionShare> SHOP = lasting(
            Part.Kind.SHOP,
            List.of(Topics.SPIN_CONVERSION),
            ConversionShare::empty,
            (shop, sum) -> Conversions.of(sum).stream()
                    .<Row<?>>map(row -> Row.of(Topics.SPIN_CONVERSION, row.measure(), row))
                    .toList(),
            SharePacking.CONVERSION);

    static final GroupKind<DateShare> DATES = new GroupKind<>(
            name(Part.Kind.DATES),
            GroupStores.OF_CHATS,
            List.of(Topics.DAYS, Topics.HOURS),
            DateShare::empty,
            GroupKind::rowsOfDate,
            SharePacking.DATE,
            key -> Optional.of(DateKey.parse(key).date()));

    static final GroupKind<DayFigures> DAILY_REPORTS = ofDates(
            "daily-reports",
            Topics.DAILY_REPORT,
            (key, sum) -> new Row<>(
                    Topics.DAILY_REPORT,
                    key,
                    revision -> DailyReports.of(Reports.date(key), managerOf(key), sum, revision)));

    static final GroupKind<DayFigures> WEEKLY_DIGESTS = ofDates(
            "weekly-digests",
            Topics.WEEKLY_DIGEST,
            (key, sum) -> new Row<>(
                    Topics.WEEKLY_DIGEST,
                    key,
                    revision -> WeeklyDigests.of(Reports.date(key), managerOf(key), sum, revision)));

    private static final Map<Part.Kind, GroupKind<?>> OF_PARTS = Map.of(
            Part.Kind.MANAGERS, MANAGERS,
            Part.Kind.CHANNELS, CHANNELS,
            Part.Kind.AUTHORS, AUTHORS,
            Part.Kind.SHOP, SHOP,
            Part.Kind.DATES, DATES);

    static byte[] packed(Part part) {
        return packed(OF_PARTS.get(part.kind()), part.share());
    }

    /** The kind of the part says what its share is. */
    @SuppressWarnings("unchecked")
    private static <S extends Share<S>> byte[] packed(GroupKind<S> kind, Share<?> share) {
        return kind.packing().packed((S) share);
    }

    static String name(Part.Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Its part of a key: what the name of the kind and a slash stand before. */
    String group(String key) {
        return key.substring(name.length() + 1);
    }

    static String key(String kind, String group) {
        return kind + "/" + group;
    }

    private static <S extends Share<S>> GroupKind<S> lasting(
            Part.Kind kind,
            List<Topic<?>> topics,
            Supplier<S> empty,
            BiFunction<String, S, List<Row<?>>> rows,
            Packing<S> packing) {
        return new GroupKind<>(name(kind), GroupStores.OF_CHATS, topics, empty, rows, packing, key -> Optional.empty());
    }

    private static GroupKind<DayFigures> ofDates(
            String name, Topic<?> topic, BiFunction<String, DayFigures, Row<?>> row) {
        return new GroupKind<>(
                name,
                GroupStores.OF_DAYS,
                List.of(topic),
                DayFigures::empty,
                (key, sum) -> List.of(row.apply(key, sum)),
                SharePacking.DAY,
                key -> Optional.of(Reports.date(key)));
    }

    private static String managerOf(String key) {
        return key.substring(0, key.lastIndexOf('/'));
    }

    private static List<Row<?>> rowsOfDate(String key, DateShare sum) {
        DateKey group = DateKey.parse(key);
        List<Row<?>> rows = new ArrayList<>();
        sum.managers()
                .forEach((managerId, day) -> rows.add(new Row<>(
                        Topics.DAYS,
                        managerId + "/" + key,
                        revision -> day.row(managerId, group.channel(), group.date(), revision))));
        sum.hours()
                .forEach((hour, figures) -> rows.add(new Row<>(
                        Topics.HOURS,
                        group.channel() + "/" + HourFigures.name(group.date(), hour),
                        revision -> figures.row(group.channel(), group.date(), hour, revision))));
        return rows;
    }
}
