package otklik.analysis.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import otklik.analysis.kafka.AnalysisDoor;
import otklik.events.Topics;

/** {@code [messages [chats]]}: a shop on a broker of its own, read by the bare topology and by the analysis, one after the other. */
public final class Benchmark {
    private static final String BROKER_HEAP = "-Xmx1g";
    private static final String HEAP = "-Xmx512m";

    private final int messages;
    private final int chats;
    private final Path folder;

    private Benchmark(int messages, int chats, Path folder) {
        this.messages = messages;
        this.chats = chats;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Quiet.down();
        int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int chats = arguments.length > 1 ? Integer.parseInt(arguments[1]) : Math.max(1, messages / 25);
        Path folder = Files.createTempDirectory("otklik-bench");
        try {
            new Benchmark(messages, chats, folder).run();
        } finally {
            delete(folder);
        }
    }

    private void run() throws Exception {
        String port = freePort();
        String kafka = "127.0.0.1:" + port;
        try (Child broker =
                Child.start(Broker.class, BROKER_HEAP, folder.resolve("broker").toString(), port, freePort())) {
            broker.read(line -> line.startsWith("READY"));
            createTopics(kafka);
            Workload.write(kafka, messages, chats);
            System.out.printf("%,d messages of %,d chats%n", messages, chats);
            Map<String, Double> bare = measure("bare", kafka, messages);
            Map<String, Double> analysis = measure("analysis", kafka, messages);
            delete(folder.resolve("analysis"));
            measure("analysis", kafka, 0);
            System.out.printf(
                    Locale.ROOT,
                    "ratio of messages/s: %.3f, of processor time: %.3f%n",
                    analysis.get("messages_per_second") / bare.get("messages_per_second"),
                    bare.get("cpu_seconds") / analysis.get("cpu_seconds"));
        }
    }

    private static void createTopics(String kafka) throws InterruptedException, ExecutionException {
        AnalysisDoor.createTopics(Map.of("bootstrap.servers", kafka));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            NewTopic counts =
                    new NewTopic(BareTopology.COUNTS, Optional.of(Topics.MESSAGES.partitions()), Optional.empty());
            admin.createTopics(List.of(counts)).all().get();
        }
    }

    private Map<String, Double> measure(String name, String kafka, int expected) throws IOException {
        System.out.println(expected == 0 ? name + ", restored from nothing" : name);
        Map<String, Double> figures = new HashMap<>();
        String state = folder.resolve(name).toString();
        try (Child child = Child.start(Measured.class, HEAP, name, kafka, state, Integer.toString(expected))) {
            child.read(line -> {
                System.out.println("  " + line);
                String[] parts = line.split("=");
                if (parts.length == 2 && parts[1].matches("[\\d.]+")) {
                    figures.put(parts[0], Double.valueOf(parts[1]));
                }
                return false;
            });
        }
        return figures;
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
