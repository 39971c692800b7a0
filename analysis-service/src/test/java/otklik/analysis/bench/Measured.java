package otklik.analysis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import otklik.analysis.Settings;
import otklik.analysis.kafka.AnalysisDoor;
import otklik.analysis.kafka.StreamsSettings;
import otklik.settings.Environment;

/**
 * A topology in a process of its own: {@code bare|analysis broker folder messages} runs it until all is read and told;
 * with 0 messages, until its stores are restored. Says its figures as lines of {@code name=value}.
 */
final class Measured {
    private static final long CHECK_EVERY_MS = 200;
    private static final long QUIET_MS = 5_000;
    private static final long EARLY = 100_000;

    private final KafkaStreams streams;
    private final Offsets offsets;
    private final long messages;
    private boolean early;

    private Measured(KafkaStreams streams, Offsets offsets, long messages) {
        this.streams = streams;
        this.offsets = offsets;
        this.messages = messages;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Quiet.down();
        String kafka = arguments[1];
        Properties config = config(arguments[0], kafka, arguments[2]);
        Topology topology = "bare".equals(arguments[0])
                ? BareTopology.draw()
                : AnalysisDoor.topology(settings(arguments[2]), config);
        KafkaStreams streams = new KafkaStreams(topology, config);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            Offsets offsets = new Offsets(admin, config.getProperty(StreamsConfig.APPLICATION_ID_CONFIG));
            new Measured(streams, offsets, Long.parseLong(arguments[3])).run();
        }
        streams.close(Duration.ofSeconds(30));
        System.exit(0);
    }

    private static Properties config(String name, String kafka, String folder) {
        Properties config = StreamsSettings.of(Map.of("bootstrap.servers", kafka), settings(folder));
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "bench-" + name);
        return config;
    }

    private static Settings settings(String folder) {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.put("ANALYSIS_STATE_DIR", folder);
        return Settings.from(new Environment(name -> Optional.ofNullable(variables.get(name))));
    }

    private void run() throws InterruptedException {
        long asked = System.nanoTime();
        start();
        long running = System.nanoTime();
        long started = cpuNanos();
        say("seconds_to_running", (running - asked) / 1e9);
        if (messages > 0) {
            double seconds = (awaitQuiet() - running) / 1e9;
            say("seconds", seconds);
            say("messages_per_second", messages / seconds);
            say("cpu_seconds", (cpuNanos() - started) / 1e9);
            say("changelog_bytes_per_message", bytesTo("-changelog") / messages);
            say("repartition_bytes_per_message", bytesTo("-repartition") / messages);
        }
        say("resident_mb", memory("VmRSS"));
        say("resident_peak_mb", memory("VmHWM"));
    }

    private void start() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        streams.setStateListener((state, before) -> {
            if (state == KafkaStreams.State.RUNNING) {
                running.countDown();
            }
        });
        streams.start();
        running.await();
    }

    /** The moment when the last thing was told. */
    private long awaitQuiet() {
        Map<TopicPartition, Long> known = Map.of();
        long changed = System.nanoTime();
        while (offsets.read() < messages || System.nanoTime() - changed < QUIET_MS * 1_000_000) {
            LockSupport.parkNanos(CHECK_EVERY_MS * 1_000_000L);
            noteEarlyMemory();
            Map<TopicPartition, Long> ends = offsets.ends();
            if (!ends.equals(known)) {
                changed = System.nanoTime();
                known = ends;
            }
        }
        return changed;
    }

    private void noteEarlyMemory() {
        if (!early && messages > EARLY && offsets.read() >= EARLY) {
            early = true;
            say("resident_mb_at_100k", memory("VmRSS"));
            say("resident_peak_mb_at_100k", memory("VmHWM"));
        }
    }

    private double bytesTo(String kind) {
        return streams.metrics().entrySet().stream()
                .filter(metric -> "byte-total".equals(metric.getKey().name())
                        && "producer-topic-metrics".equals(metric.getKey().group())
                        && String.valueOf(metric.getKey().tags().get("topic")).endsWith(kind))
                .mapToDouble(metric -> (Double) metric.getValue().metricValue())
                .sum();
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static double memory(String what) {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                            .filter(line -> line.startsWith(what + ":"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(String name, double value) {
        System.out.println(name + "=" + Math.round(value * 100) / 100.0);
    }
}
