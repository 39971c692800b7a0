package otklik.publisher.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import otklik.events.Topics;
import otklik.publisher.kafka.TopicSetup;
import otklik.sandbox.kafka.EmbeddedBroker;

/**
 * {@code [messages [chats]]}: fills a broker, starts the packaged service without a spreadsheet, and tells how long it
 * reads, how long views take, how soon a change is told, and how much memory the process takes at most.
 */
public final class Benchmark {
    private static final String JAR = "publisher-service/target/quarkus-app/quarkus-run.jar";
    private static final int TIMES = 15;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String root;

    private Benchmark(int port) {
        root = "http://127.0.0.1:" + port + "/";
    }

    public static void main(String[] arguments) throws Exception {
        int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int chats = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
        try (EmbeddedBroker broker = EmbeddedBroker.temporary();
                Workload workload = new Workload(broker.bootstrapServers())) {
            TopicSetup.createMissing(Map.of("bootstrap.servers", broker.bootstrapServers()), Topics.all());
            workload.fill(messages, chats);
            System.out.printf("%,d messages of %,d chats are in the topics%n", messages, chats);
            int port = freePort();
            Process service = start(broker.bootstrapServers(), port);
            try {
                new Benchmark(port).measure(service, workload, chats);
            } finally {
                service.destroy();
                service.waitFor();
            }
        }
    }

    private void measure(Process service, Workload workload, int chats) throws Exception {
        long begin = System.nanoTime();
        Awaitility.await()
                .pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofMinutes(30))
                .failFast("the service does not start", () -> !service.isAlive())
                .until(() -> get("api/v1/meta").contains("\"state\":\"fresh\""));
        System.out.printf(Locale.ROOT, "all read after %.1f s%n", seconds(begin));
        memory(service, "after reading");
        for (String view : List.of(
                "now",
                "managers?period=90",
                "channels?period=90",
                "heat?period=90",
                "trends?period=90",
                "spin",
                "money",
                "waits?kind=slow&period=90",
                "chats?kind=all",
                "chats?kind=waited&period=90")) {
            time(view);
        }
        time("chats/" + chats / 2);
        change(workload);
        begin = System.nanoTime();
        long size = client.send(request("workbook.xlsx"), BodyHandlers.ofByteArray())
                .body()
                .length;
        System.out.printf(Locale.ROOT, "workbook.xlsx: %.1f MB in %.1f s%n", size / 1e6, seconds(begin));
        memory(service, "after all that");
    }

    private void time(String view) throws Exception {
        double[] took = new double[TIMES];
        String body = "";
        long first = System.nanoTime();
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            body = get("api/v1/" + view);
            took[i] = seconds(begin) * 1_000;
            if (i == 0) {
                first = System.nanoTime() - begin;
            }
        }
        Arrays.sort(took);
        System.out.printf(
                Locale.ROOT,
                "%-28s first %5.0f ms, median %5.0f ms, worst %5.0f ms, %,d bytes%n",
                view,
                first / 1e6,
                took[TIMES / 2],
                took[TIMES - 1],
                body.getBytes(StandardCharsets.UTF_8).length);
    }

    /** From a row in Kafka to the event in a reader's hand. */
    private void change(Workload workload) throws Exception {
        var stream = client.send(request("api/v1/events"), BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            int waiting = Integer.parseInt(await(lines, "\"waiting\":").replaceAll(".*\"waiting\":(\\d+).*", "$1"));
            double[] took = new double[TIMES];
            for (int i = 0; i < TIMES; i++) {
                // Events that come sooner are told together.
                Awaitility.await().pollDelay(Duration.ofMillis(400)).until(() -> true);
                long begin = System.nanoTime();
                workload.openWait("1", "1/new" + i);
                await(lines, "\"waiting\":" + ++waiting + ",");
                took[i] = seconds(begin) * 1_000;
            }
            Arrays.sort(took);
            System.out.printf(
                    Locale.ROOT, "change to event: median %.0f ms, worst %.0f ms%n", took[TIMES / 2], took[TIMES - 1]);
        }
    }

    /** The data of the next event that holds this. */
    private static String await(BufferedReader lines, String wanted) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data:") && line.contains(wanted)) {
                return line;
            }
        }
        throw new IOException("the stream ended");
    }

    private static void memory(Process service, String when) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + service.pid() + "/status"))) {
            if (line.startsWith("VmHWM") || line.startsWith("VmRSS")) {
                System.out.println("memory " + when + ": " + line.replaceAll("\\s+", " "));
            }
        }
    }

    private String get(String path) throws InterruptedException {
        try {
            HttpResponse<String> answer = client.send(request(path), BodyHandlers.ofString());
            return answer.body();
        } catch (IOException e) {
            return "";
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).build();
    }

    private static Process start(String kafka, int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(List.of(System.getProperty("bench.jvm", "-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1")
                .split(" ")));
        command.addAll(List.of("-jar", JAR));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("ANALYSIS_URL", "http://127.0.0.1:1");
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
