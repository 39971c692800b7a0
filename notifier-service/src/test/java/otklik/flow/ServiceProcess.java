package otklik.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A packaged service in a process of its own, as an operator starts it. */
final class ServiceProcess {
    private final String name;
    private final Map<String, String> settings;
    private final Path log;
    private Process process;

    ServiceProcess(String name, Map<String, String> settings, Path logs) {
        this.name = name;
        this.settings = Map.copyOf(settings);
        this.log = logs.resolve(name + ".log");
    }

    ServiceProcess start() {
        Path jar = Path.of("..", name + "-service", "target", "quarkus-app", "quarkus-run.jar")
                .toAbsolutePath();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        java, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar.toString()))
                .directory(log.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(settings);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    boolean running() {
        return process.isAlive();
    }

    /** As the kernel does it: no farewell. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
