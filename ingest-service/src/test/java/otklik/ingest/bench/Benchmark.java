package otklik.ingest.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code [messages [seconds [page-milliseconds]]]}: a history read without a limit, against bare reading and bare
 * writing; then the share of ten requests a second that one and three instances use, with pages that take a while.
 */
public final class Benchmark {
    private static final int NO_LIMIT = 10_000;
    private static final int LIMIT = 10;
    /** More than can be read at the limit. */
    private static final int MANY = 20_000_000;

    private static final long LOOK_EVERY_NANOS = 100_000_000;

    private Benchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int messages = number(arguments, 0, 1_000_000);
        int seconds = number(arguments, 1, 60);
        int pageMillis = number(arguments, 2, 300);
        if (messages > 0) {
            backfill(messages);
        }
        if (seconds > 0) {
            share(1, seconds, pageMillis);
            share(3, seconds, pageMillis);
        }
    }

    private static void backfill(int messages) throws IOException, InterruptedException {
        try (Stage stage = Stage.set(messages, 0)) {
            double ingest = read(stage, messages);
            double reading = bare("bare reading", messages, Child.start(BareReading.class, "-Xmx256m", stage.crm));
            double writing = bare(
                    "bare writing",
                    messages,
                    Child.start(BareWriting.class, "-Xmx256m", stage.kafka, Integer.toString(messages)));
            say("ratio to the slower of both: %.2f", ingest / Math.min(reading, writing));
        }
    }

    private static double read(Stage stage, int messages) throws IOException, InterruptedException {
        try (Ingest ingest = Ingest.start(Stage.freePort(), stage.crm, stage.kafka, NO_LIMIT, stage.folder)) {
            until(() -> stage.requests() > 0);
            long began = System.nanoTime();
            double cpu = seconds(ingest.process);
            until(() -> told(ingest) >= messages / 2);
            long half = ingest.process.resident("VmRSS");
            until(() -> ingest.status()
                    .filter(status -> status.path("phase").asText().equals("live"))
                    .isPresent());
            double took = (System.nanoTime() - began) / 1e9;
            say("ingest: %,d messages told in %.1f s", told(ingest), took);
            figures(messages, took, seconds(ingest.process) - cpu);
            say(
                    "  %d MB resident at the half, %d at the end, %d at most",
                    half, ingest.process.resident("VmRSS"), ingest.process.resident("VmHWM"));
            return messages / took;
        }
    }

    private static double bare(String name, int messages, Child child) throws IOException {
        try (child) {
            String[] nanos = child.said("DONE").split(" ");
            double took = Long.parseLong(nanos[0]) / 1e9;
            say("%s: %.1f s", name, took);
            figures(messages, took, Long.parseLong(nanos[1]) / 1e9);
            return messages / took;
        }
    }

    private static void share(int instances, int seconds, int pageMillis) throws IOException, InterruptedException {
        List<Ingest> running = new ArrayList<>();
        try (Stage stage = Stage.set(MANY, pageMillis)) {
            try {
                for (int i = 0; i < instances; i++) {
                    running.add(Ingest.start(Stage.freePort(), stage.crm, stage.kafka, LIMIT, stage.folder));
                }
                until(() -> reading(running) == instances);
                long began = System.nanoTime();
                long before = stage.requests();
                until(() -> System.nanoTime() - began >= seconds * 1_000_000_000L);
                double took = (System.nanoTime() - began) / 1e9;
                say(
                        "%d instance(s), %d ms a page: %.1f %% of %d requests a second used",
                        instances, pageMillis, (stage.requests() - before) / took / LIMIT * 100, LIMIT);
            } finally {
                running.forEach(Ingest::close);
            }
        }
    }

    /** How many of them have read something of a history. */
    private static int reading(List<Ingest> running) throws InterruptedException {
        int reading = 0;
        for (Ingest ingest : running) {
            Optional<JsonNode> shards = ingest.status().map(status -> status.path("shards"));
            reading += shards.isPresent()
                            && shards.get().findValuesAsText("rows_per_second").stream()
                                    .anyMatch(rows -> Double.parseDouble(rows) > 0)
                    ? 1
                    : 0;
        }
        return reading;
    }

    private static long told(Ingest ingest) throws InterruptedException {
        return ingest.status().map(status -> status.path("messages").asLong()).orElse(0L);
    }

    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    private static void until(Condition condition) throws IOException, InterruptedException {
        while (!condition.holds()) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    private static double seconds(Child process) {
        return process.processorTime().toNanos() / 1e9;
    }

    private static void figures(int messages, double took, double cpu) {
        say("  %,.0f messages/s, %.1f s of the processor a million", messages / took, cpu * 1e6 / messages);
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    private static int number(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }
}
