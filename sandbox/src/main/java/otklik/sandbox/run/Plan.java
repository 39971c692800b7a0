package otklik.sandbox.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import otklik.settings.Environment;

/**
 * What is to be started and with which settings, from what the operator set.
 *
 * @param home folder of the project
 * @param settings of the environment and the {@code .env} file, the former first
 */
record Plan(Path home, Map<String, String> settings, Ports ports) {
    private static final List<String> REAL_ACCOUNT =
            List.of("RETAILCRM_MG_URL", "RETAILCRM_MG_TOKEN", "RETAILCRM_SOURCE");

    static Plan of(Path home, Map<String, String> settings) {
        Environment environment = new Environment(name -> Optional.ofNullable(settings.get(name)));
        return new Plan(home, Map.copyOf(settings), new Ports(environment.number("RUN_PORT_SHIFT", 0, 0, 50_000)));
    }

    /** No real account is named: the demo shop stands in for all of them. */
    boolean demo() {
        return REAL_ACCOUNT.stream().noneMatch(this::isSet);
    }

    boolean ownKafka() {
        return !isSet("KAFKA_BOOTSTRAP_SERVERS");
    }

    Path data() {
        return home.resolve(".otklik");
    }

    Path demoFolder() {
        return data().resolve("demo");
    }

    Path logs() {
        return data().resolve("logs");
    }

    Child broker() {
        return new Child(
                "kafka",
                java(
                        320,
                        "otklik.sandbox.kafka.EmbeddedBroker",
                        data().resolve("kafka").toString(),
                        Integer.toString(ports.kafka()),
                        Integer.toString(ports.controller())),
                Map.of(),
                log("kafka"));
    }

    Child demoAccounts() {
        return new Child(
                "demo",
                java(
                        320,
                        DemoAccounts.class.getName(),
                        demoFolder().toString(),
                        Integer.toString(ports.crm()),
                        Integer.toString(ports.sheets()),
                        Integer.toString(ports.telegram())),
                Map.of(),
                log("demo"));
    }

    /**
     * Hands on the settings as they are understood here: a service that reads the {@code .env} file itself would take
     * quotes for a part of the value.
     *
     * @param accounts settings of the demo accounts, none when the real ones are used
     */
    Child service(Service service, Map<String, String> accounts) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.putAll(accounts);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
        if (ownKafka()) {
            environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
        }
        if (!isSet("ANALYSIS_STATE_DIR")) {
            environment.put("ANALYSIS_STATE_DIR", data().resolve("analysis").toString());
        }
        List<String> command = List.of(
                javaCommand(),
                "-Xmx" + service.heapMb() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                service.jar(home).toString());
        return new Child(service.title(), command, environment, log(service.title()));
    }

    private List<String> java(int heapMb, String main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                javaCommand(),
                "-Xmx" + heapMb + "m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String javaCommand() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private Path log(String name) {
        return logs().resolve(name + ".log");
    }

    private boolean isSet(String name) {
        return !settings.getOrDefault(name, "").isBlank();
    }

    /** Names of settings only, values may be secret. */
    @Override
    public String toString() {
        return settings.keySet().stream().sorted().collect(Collectors.joining(", ", "Plan[", "]"));
    }
}
