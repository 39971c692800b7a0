package otklik.sandbox.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of ours: started again when it dies, later each time it dies young. */
final class Child {
    private static final Duration YOUNG = Duration.ofSeconds(60);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int FAREWELL_SECONDS = 15;
    /** A terminal tells everybody of a Ctrl-C or its end; we alone decide who stops when: Kafka last. */
    private static final List<String> DEAF_TO_TERMINAL = List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private Process process;
    private Instant startedAt;
    private Instant startAgainAt = Instant.MAX;
    private Duration pause = Duration.ofSeconds(1);

    Child(String name, List<String> command, Map<String, String> environment, Path log) {
        this.name = name;
        this.command =
                Stream.concat(DEAF_TO_TERMINAL.stream(), command.stream()).toList();
        this.environment = Map.copyOf(environment);
        this.log = log;
    }

    String name() {
        return name;
    }

    Path log() {
        return log;
    }

    synchronized void start(Instant now) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be started", e);
        }
        startedAt = now;
        startAgainAt = Instant.MAX;
    }

    synchronized boolean running() {
        return process != null && process.isAlive();
    }

    /** It ended by itself before it was ever of use, as it does over a wrong setting. */
    synchronized boolean diedAtOnce(Duration within) {
        return process != null
                && !process.isAlive()
                && process.exitValue() == 1
                && Duration.between(startedAt, Instant.now()).compareTo(within) < 0;
    }

    /** Starts it again when it is dead and its pause is over. */
    synchronized void keepAlive(Instant now) {
        if (running()) {
            return;
        }
        if (startAgainAt.equals(Instant.MAX)) {
            boolean young = Duration.between(startedAt, now).compareTo(YOUNG) < 0;
            pause = young ? shorter(pause.multipliedBy(2), LONGEST_PAUSE) : Duration.ofSeconds(1);
            startAgainAt = now.plus(pause);
        } else if (!now.isBefore(startAgainAt)) {
            start(now);
        }
    }

    synchronized void askToStop() {
        if (running()) {
            process.destroy();
        }
    }

    synchronized void awaitEnd() throws InterruptedException {
        if (process != null && !process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    /** The last line that it said; empty when it said nothing. */
    String lastLine() {
        try {
            List<String> lines = Files.readAllLines(log).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        } catch (IOException e) {
            return "";
        }
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
