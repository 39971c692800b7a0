package otklik.analysis.kafka;

import java.util.Map;

/** The numbers of the rules for alerts that lie at the edge, for those who check what is written about them. */
public final class KafkaNumbers {
    private KafkaNumbers() {}

    public static Map<String, Object> all() {
        return Map.of("stale-after", Freshness.STALE_AFTER);
    }
}
