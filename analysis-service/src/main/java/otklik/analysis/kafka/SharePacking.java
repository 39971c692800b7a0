package otklik.analysis.kafka;

import java.util.SortedMap;
import java.util.TreeMap;
import otklik.analysis.behaviour.BehaviourCount;
import otklik.analysis.behaviour.BehaviourShare;
import otklik.analysis.chat.ManagerShare;
import otklik.analysis.conversation.Mark;
import otklik.analysis.conversion.ConversionShare;
import otklik.analysis.conversion.Measure;
import otklik.analysis.conversion.Moments;
import otklik.analysis.conversion.Outcome;
import otklik.analysis.day.DateShare;
import otklik.analysis.day.DayCount;
import otklik.analysis.day.DayFigures;
import otklik.analysis.day.HourCount;
import otklik.analysis.day.HourFigures;
import otklik.analysis.group.Histogram;
import otklik.analysis.group.Tally;
import otklik.analysis.orders.PaymentCount;
import otklik.analysis.orders.PaymentShare;
import otklik.analysis.spin.SpinCount;
import otklik.analysis.spin.SpinShare;
import otklik.analysis.summary.SummaryCount;
import otklik.analysis.summary.SummaryShare;

/**
 * How the shares of chats are packed. Kinds of counts stand as their place among their kind, so a new one comes last, or
 * the rules of the settings are raised.
 */
final class SharePacking {
    private static final Packing<Tally<SummaryCount>> SUMMARY_COUNTS = Packing.tally(SummaryCount.values());
    private static final Packing<Tally<BehaviourCount>> BEHAVIOUR_COUNTS = Packing.tally(BehaviourCount.values());
    private static final Packing<Tally<PaymentCount>> PAYMENT_COUNTS = Packing.tally(PaymentCount.values());
    private static final Packing<Tally<SpinCount>> SPIN_COUNTS = Packing.tally(SpinCount.values());
    private static final Packing<Tally<Mark>> MARKS = Packing.tally(Mark.values());
    private static final Packing<Tally<Outcome>> OUTCOMES = Packing.tally(Outcome.values());
    private static final Packing<Tally<Measure>> MEASURES = Packing.tally(Measure.values());
    private static final Packing<Tally<DayCount>> DAY_COUNTS = Packing.tally(DayCount.values());
    private static final Packing<Tally<HourCount>> HOUR_COUNTS = Packing.tally(HourCount.values());

    static final Packing<SummaryShare> SUMMARY =
            new Packing<>(SharePacking::write, in -> new SummaryShare(read(SUMMARY_COUNTS, in), histogram(in)));
    static final Packing<ManagerShare> MANAGER = new Packing<>(SharePacking::write, SharePacking::manager);
    static final Packing<SpinShare> SPIN = new Packing<>(
            SharePacking::write,
            in -> new SpinShare(read(SPIN_COUNTS, in), read(MARKS, in), read(MARKS, in), read(Packing.NAMES, in)));
    static final Packing<ConversionShare> CONVERSION =
            new Packing<>(SharePacking::write, in -> new ConversionShare(read(OUTCOMES, in), moments(in), moments(in)));
    static final Packing<DayFigures> DAY = new Packing<>(SharePacking::write, SharePacking::day);
    static final Packing<DateShare> DATE = new Packing<>(SharePacking::write, SharePacking::date);

    private SharePacking() {}

    private static void write(SummaryShare share, Packer out) {
        SUMMARY_COUNTS.write().accept(share.counts(), out);
        Packing.HISTOGRAM.write().accept(share.firstReplies(), out);
    }

    private static void write(ManagerShare share, Packer out) {
        Packing.NAMES.write().accept(share.names(), out);
        write(share.summary(), out);
        BEHAVIOUR_COUNTS.write().accept(share.behaviour().counts(), out);
        PAYMENT_COUNTS.write().accept(share.payments().counts(), out);
        Packing.MONEY.write().accept(share.payments().total(), out);
        Packing.MONEY.write().accept(share.payments().paid(), out);
        Packing.NAMES.write().accept(share.payments().paidByCurrency(), out);
    }

    private static ManagerShare manager(Unpacker in) {
        return new ManagerShare(
                read(Packing.NAMES, in),
                read(SUMMARY, in),
                new BehaviourShare(read(BEHAVIOUR_COUNTS, in)),
                new PaymentShare(
                        read(PAYMENT_COUNTS, in),
                        read(Packing.MONEY, in),
                        read(Packing.MONEY, in),
                        read(Packing.NAMES, in)));
    }

    private static void write(SpinShare share, Packer out) {
        SPIN_COUNTS.write().accept(share.counts(), out);
        MARKS.write().accept(share.asked(), out);
        MARKS.write().accept(share.used(), out);
        Packing.NAMES.write().accept(share.names(), out);
    }

    private static void write(ConversionShare share, Packer out) {
        OUTCOMES.write().accept(share.chats(), out);
        write(share.paid(), out);
        write(share.notPaid(), out);
    }

    private static void write(Moments moments, Packer out) {
        MEASURES.write().accept(moments.sums(), out);
        MEASURES.write().accept(moments.squares(), out);
    }

    private static Moments moments(Unpacker in) {
        return new Moments(read(MEASURES, in), read(MEASURES, in));
    }

    private static void write(DayFigures day, Packer out) {
        DAY_COUNTS.write().accept(day.counts(), out);
        Packing.HISTOGRAM.write().accept(day.firstWaits(), out);
        Packing.HISTOGRAM.write().accept(day.allWaits(), out);
        Packing.MONEY.write().accept(day.paid(), out);
        Packing.NAMES.write().accept(day.names(), out);
    }

    private static DayFigures day(Unpacker in) {
        return new DayFigures(
                read(DAY_COUNTS, in), histogram(in), histogram(in), read(Packing.MONEY, in), read(Packing.NAMES, in));
    }

    private static void write(HourFigures hour, Packer out) {
        HOUR_COUNTS.write().accept(hour.counts(), out);
        Packing.HISTOGRAM.write().accept(hour.waits(), out);
    }

    private static void write(DateShare date, Packer out) {
        Packing.map(date.managers(), (manager, o) -> o.text(manager), SharePacking::write, out);
        Packing.map(date.hours(), (hour, o) -> o.number(hour), SharePacking::write, out);
    }

    private static DateShare date(Unpacker in) {
        SortedMap<String, DayFigures> managers = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            managers.put(in.text(), day(in));
        }
        SortedMap<Integer, HourFigures> hours = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            hours.put(in.count(), new HourFigures(read(HOUR_COUNTS, in), histogram(in)));
        }
        return new DateShare(managers, hours);
    }

    private static Histogram histogram(Unpacker in) {
        return read(Packing.HISTOGRAM, in);
    }

    private static <T> T read(Packing<T> packing, Unpacker in) {
        return packing.read().apply(in);
    }
}
