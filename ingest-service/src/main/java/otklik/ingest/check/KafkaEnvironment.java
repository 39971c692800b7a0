package otklik.ingest.check;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The client's settings from {@code KAFKA_*} variables, as the framework understands them. */
final class KafkaEnvironment {
    private static final String PREFIX = "KAFKA_";
    private static final String SERVERS = "bootstrap.servers";

    private KafkaEnvironment() {}

    /** Empty when no broker is named. */
    static Optional<Map<String, Object>> settings(Map<String, String> variables) {
        Map<String, Object> settings = new HashMap<>();
        variables.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !value.isBlank()) {
                settings.put(
                        name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        return settings.containsKey(SERVERS) ? Optional.of(settings) : Optional.empty();
    }
}
