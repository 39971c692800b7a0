package otklik.analysis.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import otklik.analysis.Settings;

/** The topology at work under an application id, from its start to its end. */
final class Work implements AutoCloseable {
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final KafkaStreams streams;
    private final Gate gate;

    private Work(KafkaStreams streams, Gate gate) {
        this.streams = streams;
        this.gate = gate;
    }

    static Work start(
            Map<String, Object> kafka,
            Settings settings,
            String id,
            Gate gate,
            StreamsUncaughtExceptionHandler onFailure) {
        Properties config = StreamsSettings.of(kafka, settings, id);
        KafkaStreams streams =
                new KafkaStreams(AnalysisTopology.of(settings.rules(), settings.lexicon(), gate, config), config);
        streams.setUncaughtExceptionHandler(onFailure);
        streams.start();
        return new Work(streams, gate);
    }

    Gate gate() {
        return gate;
    }

    boolean running() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    String state() {
        return streams.state().name();
    }

    /** Records not read yet, over all inputs of the topology's parts. */
    long lag() {
        return Lag.of(streams.metrics());
    }

    /** Leaves the group at once, so that whoever follows need not wait. */
    @Override
    public void close() {
        streams.close(CloseOptions.timeout(FAREWELL)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }
}
