package otklik.publisher.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import otklik.publisher.board.Look.Applied;
import otklik.publisher.board.Look.Envelope;

/** {@code /api/v1/waits}: the waits behind a number, as many as it says. */
public record WaitList(
        @JsonUnwrapped Envelope envelope, String kind, int total, int offset, int limit, List<WaitRow> rows) {
    /** Which waits. */
    public enum Kind {
        /** Those that wait now, whenever they began. */
        OPEN,
        /** Those of them that wait for longer than the target. */
        PAST_TARGET,
        /** Those that opened in the period and wait now. */
        OPEN_IN_PERIOD,
        WAITS,
        ANSWERED,
        /** Those that percentiles rest on. */
        COUNTED,
        UNANSWERED,
        SLOW,
        OUT_OF_HOURS,
        NO_REPLY_NEEDED;

        public static Optional<Kind> of(String name) {
            return Stream.of(values()).filter(kind -> kind.word().equals(name)).findFirst();
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean now() {
            return this == OPEN || this == PAST_TARGET;
        }

        /** As the rows of days and hours count. */
        boolean takes(Look look, Waiting wait) {
            boolean answered = wait.end == Waiting.End.ANSWERED;
            return switch (this) {
                case OPEN, OPEN_IN_PERIOD -> wait.open();
                case PAST_TARGET -> wait.open() && look.pastTarget(wait);
                case WAITS -> wait.counts();
                case ANSWERED -> answered;
                case COUNTED -> answered && !wait.outOfHours;
                case UNANSWERED -> wait.end == Waiting.End.CLOSED_UNANSWERED || wait.open() && look.pastTarget(wait);
                case SLOW -> answered && look.pastTarget(wait);
                case OUT_OF_HOURS -> wait.outOfHours;
                case NO_REPLY_NEEDED -> !wait.counts();
            };
        }
    }

    /** Local times of the moment at which the wait opened, where they are asked for. */
    public record Moment(Optional<DayOfWeek> weekday, OptionalInt hour) {
        public static final Moment ANY = new Moment(Optional.empty(), OptionalInt.empty());

        boolean takes(Look look, Waiting wait) {
            if (weekday.isEmpty() && hour.isEmpty()) {
                return true;
            }
            LocalDateTime local = Instant.ofEpochSecond(wait.openedAt)
                    .atZone(look.rules().zone())
                    .toLocalDateTime();
            return weekday.map(local.getDayOfWeek()::equals).orElse(true)
                    && (hour.isEmpty() || hour.getAsInt() == local.getHour());
        }
    }

    /** The open ones that wait longest first, then the newest. */
    private static Comparator<Waiting> order(Look look) {
        return Comparator.comparing((Waiting wait) -> !wait.open())
                .thenComparingLong(wait -> wait.open() ? -look.workSec(wait) : 0)
                .thenComparingLong(wait -> -wait.openedAt)
                .thenComparing(wait -> wait.id);
    }

    public static WaitList of(Look look, Query query, Kind kind, Moment moment, Page page) {
        Listing<?, WaitRow> listing = listing(look, query, kind, moment);
        return new WaitList(
                look.envelope(query, new Applied(!kind.now(), true, true)),
                kind.word(),
                listing.found().size(),
                page.offset(),
                page.limit(),
                listing.rows(look, page));
    }

    public static Listing<?, WaitRow> listing(Look look, Query query, Kind kind, Moment moment) {
        Selection.Between between = Selection.Between.of(look, query);
        Stream<Waiting> from = (kind.now() ? look.facts().open : look.facts().waits).values().stream();
        List<Waiting> found = from.filter(wait -> query.takes(wait.channel, wait.creditedTo))
                .filter(wait -> kind.now() || between.takes(wait))
                .filter(wait -> kind.takes(look, wait) && moment.takes(look, wait))
                .sorted(order(look))
                .toList();
        return new Listing<>(found, WaitRow::of);
    }
}
