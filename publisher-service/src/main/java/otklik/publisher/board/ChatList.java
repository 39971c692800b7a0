package otklik.publisher.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import otklik.events.analytics.ChatMetrics;
import otklik.events.analytics.OrderPayments;
import otklik.events.analytics.SpinChatMetrics;
import otklik.publisher.board.Look.Applied;
import otklik.publisher.board.Look.Envelope;

/** {@code /api/v1/chats}: the chats behind a number. */
public record ChatList(
        @JsonUnwrapped Envelope envelope, String kind, int total, int offset, int limit, List<ChatRow> rows) {
    /** As summaries count a first reply as slow. */
    private static final long SLOW_FIRST_REPLY_SEC = 600;

    /** Which chats; all but the first over all that is counted. */
    public enum Kind {
        /** With a wait that opened in the period, as its manager was credited with it. */
        WAITED,
        ALL,
        NO_REPLY,
        SLOW_FIRST_REPLY,
        UNANSWERED_INBOUND,
        /** With advice, or with this advice. */
        ADVICE,
        QUALITY,
        ORDERED,
        PAID,
        /** In which the manager, or any, wrote; with a stage, in which he used it. */
        SPIN;

        public static Optional<Kind> of(String name) {
            return Stream.of(values()).filter(kind -> kind.word().equals(name)).findFirst();
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param code of an advice
     * @param stage {@code s}, {@code p}, {@code i}, {@code n}, {@code full}, or {@code no_s} and so on for chats without it
     */
    public record Detail(Optional<String> code, Optional<String> stage) {
        public static final Detail NONE = new Detail(Optional.empty(), Optional.empty());
    }

    public static ChatList of(Look look, Query query, Kind kind, Detail detail, Page page) {
        Listing<?, ChatRow> listing = listing(look, query, kind, detail);
        return new ChatList(
                look.envelope(query, new Applied(kind == Kind.WAITED, true, true)),
                kind.word(),
                listing.found().size(),
                page.offset(),
                page.limit(),
                listing.rows(look, page));
    }

    public static Listing<?, ChatRow> listing(Look look, Query query, Kind kind, Detail detail) {
        Set<String> waited = kind == Kind.WAITED ? waited(look, query) : Set.of();
        List<ChatMetrics> found = look.facts().metrics.values().stream()
                .filter(chat -> switch (kind) {
                    case WAITED -> waited.contains(chat.chatId());
                    case SPIN -> query.takesChannel(chat.channel()) && spin(look.facts(), query, detail, chat);
                    default -> query.takes(chat.channel(), chat.managerId()) && takes(look.facts(), kind, detail, chat);
                })
                .sorted(Comparator.comparing(ChatMetrics::updatedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed()
                        .thenComparing(ChatMetrics::chatId))
                .toList();
        return new Listing<>(found, ChatRow::of);
    }

    private static Set<String> waited(Look look, Query query) {
        Set<String> chats = new HashSet<>();
        Selection.of(look, query).waits().forEach(wait -> chats.add(wait.chatId));
        return chats;
    }

    private static boolean takes(Facts facts, Kind kind, Detail detail, ChatMetrics chat) {
        Optional<OrderPayments> payments = Optional.ofNullable(facts.payments.get(chat.chatId()));
        return switch (kind) {
            case NO_REPLY -> chat.inboundCount() > 0 && chat.outboundCount() == 0;
            case SLOW_FIRST_REPLY -> chat.firstResponseSec() != null && chat.firstResponseSec() > SLOW_FIRST_REPLY_SEC;
            case UNANSWERED_INBOUND -> chat.unansweredInbound() > 0;
            case ADVICE -> advised(facts, detail, chat);
            case QUALITY -> facts.quality.containsKey(chat.chatId());
            case ORDERED -> payments.filter(row -> row.orders() > 0).isPresent();
            case PAID -> payments.filter(row -> row.paidOrders() > 0).isPresent();
            default -> true;
        };
    }

    private static boolean advised(Facts facts, Detail detail, ChatMetrics chat) {
        return Optional.ofNullable(facts.advice.get(chat.chatId()))
                .filter(advice -> !advice.codes().isEmpty())
                .filter(advice -> detail.code().map(advice.codes()::contains).orElse(true))
                .isPresent();
    }

    private static boolean spin(Facts facts, Query query, Detail detail, ChatMetrics chat) {
        Map<String, SpinChatMetrics> rows = facts.spinChats.getOrDefault(chat.chatId(), Map.of());
        return rows.values().stream()
                .filter(row -> query.takesManager(row.managerId()))
                .anyMatch(row -> detail.stage().map(stage -> used(row, stage)).orElse(true));
    }

    private static boolean used(SpinChatMetrics row, String stage) {
        if (stage.startsWith("no_")) {
            return !used(row, stage.substring("no_".length()));
        }
        return switch (stage) {
            case "s" -> row.spinSCount() > 0;
            case "p" -> row.spinPCount() > 0;
            case "i" -> row.spinICount() > 0;
            case "n" -> row.spinNCount() > 0;
            default -> row.spinCompleteness() == 100;
        };
    }
}
