package otklik.analysis.quality;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The table of points; all of them make 100. */
final class Points {
    static final Map<SalesStage, Integer> STAGE = Map.of(
            SalesStage.GREETING, 5,
            SalesStage.NEEDS, 15,
            SalesStage.PRESENTATION, 15,
            SalesStage.OBJECTIONS, 10,
            SalesStage.CLOSING, 5);
    /** So many messages or more. */
    static final NavigableMap<Integer, Integer> MESSAGES = new TreeMap<>(Map.of(20, 20, 15, 15, 10, 10, 5, 5));
    /** So many questions or more. */
    static final NavigableMap<Integer, Integer> QUESTIONS = new TreeMap<>(Map.of(8, 15, 5, 10, 3, 5));
    /** So many seconds or fewer. */
    static final NavigableMap<Long, Integer> FIRST_RESPONSE = new TreeMap<>(Map.of(60L, 10, 300L, 5));

    static final int CONSULTATION = 5;

    private Points() {}

    /** @param firstResponseSec null when there was none */
    static int of(Evidence chat, Long firstResponseSec) {
        return stages(chat)
                + reached(MESSAGES.floorEntry(chat.messages()))
                + reached(QUESTIONS.floorEntry(chat.questions()))
                + (firstResponseSec == null ? 0 : reached(FIRST_RESPONSE.ceilingEntry(firstResponseSec)))
                + (chat.consultation() ? CONSULTATION : 0);
    }

    private static int stages(Evidence chat) {
        return Arrays.stream(SalesStage.values())
                .filter(stage -> stage.in(chat))
                .mapToInt(STAGE::get)
                .sum();
    }

    private static int reached(Map.Entry<?, Integer> row) {
        return row == null ? 0 : row.getValue();
    }
}
