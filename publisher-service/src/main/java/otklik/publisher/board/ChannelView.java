package otklik.publisher.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import otklik.publisher.board.Look.Applied;
import otklik.publisher.board.Look.Envelope;

/** {@code /api/v1/channels}. */
public record ChannelView(@JsonUnwrapped Envelope envelope, long targetSec, List<Row> rows, Row total) {
    /** A channel, or all of them: then it has no name. For the rest see the row of a manager. */
    public record Row(
            String channel,
            int chats,
            @JsonUnwrapped Counts counts,
            @JsonUnwrapped Timing timing,
            @JsonUnwrapped Pending pending,
            @JsonUnwrapped Rates rates,
            Map<String, BigDecimal> paidSum,
            List<Spark> spark) {
        static Row of(Look look, String channel, Selection selection) {
            Sum sum = selection.sum();
            Spread spread = sum.spread();
            Set<String> chats = new HashSet<>();
            selection.waits().forEach(wait -> chats.add(wait.chatId));
            return new Row(
                    channel,
                    chats.size(),
                    Counts.of(sum),
                    Timing.of(spread),
                    Pending.of(look, spread, selection.open()),
                    Rates.of(sum),
                    sum.paidSum(),
                    Spark.of(selection.days()));
        }
    }

    public static ChannelView of(Look look, Query query) {
        Selection selection = Selection.of(look, query);
        return new ChannelView(
                look.envelope(query, Applied.ALL),
                look.rules().targetSec(),
                selection.byChannel().entrySet().stream()
                        .map(part -> Row.of(look, part.getKey(), part.getValue()))
                        .toList(),
                Row.of(look, null, selection));
    }
}
