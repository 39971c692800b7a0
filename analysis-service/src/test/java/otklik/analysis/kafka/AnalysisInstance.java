package otklik.analysis.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import otklik.analysis.Settings;
import otklik.settings.Environment;

/** One of several processes that share the work, as far as Kafka can tell. */
final class AnalysisInstance implements AutoCloseable {
    private final Settings settings;
    private final KafkaStreams streams;

    AnalysisInstance(String servers, String application, Path folder, Map<String, String> environment) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("ANALYSIS_STATE_DIR", folder.toString());
        settings = Settings.from(new Environment(name -> Optional.ofNullable(variables.get(name))));
        Properties config = StreamsSettings.of(Map.of("bootstrap.servers", servers), settings);
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
        streams = new KafkaStreams(
                AnalysisTopology.of(settings.rules(), settings.lexicon(), Gate.opened(), config), config);
        streams.start();
    }

    Settings settings() {
        return settings;
    }

    boolean running() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** Leaves the group at once: the other one takes over. */
    @Override
    public void close() {
        streams.close(CloseOptions.timeout(Duration.ofSeconds(30))
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }
}
