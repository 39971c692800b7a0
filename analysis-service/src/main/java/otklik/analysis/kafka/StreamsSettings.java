package otklik.analysis.kafka;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import otklik.analysis.Settings;

/** How the topology runs: exactly once, without caches of rows, its state in a folder of its own. */
public final class StreamsSettings {
    private StreamsSettings() {}

    /** As a first start has them. */
    public static Properties of(Map<String, Object> kafka, Settings settings) {
        return of(kafka, settings, Standing.first(settings.fingerprint()).id());
    }

    /** @param id of the application: results have their own state, with other settings it is made anew from the topics */
    static Properties of(Map<String, Object> kafka, Settings settings, String id) {
        Properties streams = new Properties();
        kafka.forEach((name, value) -> {
            if (!"group.id".equals(name) && value != null) {
                streams.put(name, value);
            }
        });
        streams.put(StreamsConfig.APPLICATION_ID_CONFIG, id);
        streams.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        streams.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        streams.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 500);
        streams.put(
                StreamsConfig.STATE_DIR_CONFIG,
                settings.stateDir().toAbsolutePath().toString());
        streams.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        streams.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L);
        // The order of topics does not matter, so nothing is to be waited for: asking for it costs as much as the work.
        streams.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        streams.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        streams.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
        streams.put(StreamsConfig.consumerPrefix("session.timeout.ms"), 10_000);
        streams.put(StreamsConfig.consumerPrefix("heartbeat.interval.ms"), 2_000);
        streams.put(StreamsConfig.producerPrefix("compression.type"), "lz4");
        return streams;
    }
}
