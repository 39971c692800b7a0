package otklik.analysis.kafka;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The analysis in a process of its own, which ends when it is killed: {@code broker folder NAME=value…}. */
final class KilledService implements AutoCloseable {
    private final Process process;

    KilledService(String servers, Path folder, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledService.class.getName(),
                servers,
                folder.toString()));
        environment.forEach((name, value) -> command.add(name + "=" + value));
        process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) throws InterruptedException {
        Map<String, String> environment = new java.util.HashMap<>();
        for (String argument : List.of(arguments).subList(2, arguments.length)) {
            String[] parts = argument.split("=", 2);
            environment.put(parts[0], parts[1]);
        }
        try (ServiceUnderTest service = new ServiceUnderTest(arguments[0], Path.of(arguments[1]), environment)) {
            System.out.println("works in " + service.settings().stateDir());
            Thread.currentThread().join();
        }
    }

    boolean works() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
