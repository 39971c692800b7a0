package otklik.ingest.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An {@link Instance} that can be killed, stopped and made to go on. */
final class InstanceProcess implements AutoCloseable {
    private static final List<String> SMALL = List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final int TAIL = 15;

    private final Map<String, String> environment;
    private final List<String> properties;
    private final Path log;
    private Process process;

    /**
     * @param properties of the virtual machine
     * @param log what it says is added there
     */
    InstanceProcess(Map<String, String> environment, List<String> properties, Path log) {
        this.environment = Map.copyOf(environment);
        this.properties = List.copyOf(properties);
        this.log = log;
        start();
    }

    /** Logs as little as the tests do. */
    static List<String> quiet() {
        return List.of(
                "-Djava.util.logging.manager=" + System.getProperty("java.util.logging.manager", ""),
                "-Dlogging.configuration=" + System.getProperty("logging.configuration", ""));
    }

    void killAndStart() {
        kill();
        start();
    }

    void stop() {
        signal("-STOP");
    }

    void goOn() {
        signal("-CONT");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String said() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String lastWords() {
        List<String> lines = said().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    }

    @Override
    public void close() {
        kill();
    }

    private void start() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        command.addAll(properties);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Instance.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private void signal(String signal) {
        try {
            int answer = new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .onExit()
                    .join()
                    .exitValue();
            if (answer != 0) {
                throw new IllegalStateException("kill " + signal + " answers " + answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
