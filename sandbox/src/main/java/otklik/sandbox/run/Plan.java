package otklik.sandbox.run;

import java.io.File;
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
 * @param data where everything is kept
 * @param settings of the environment and the {@code .env} file, the former first
 */
record Plan(Path home, Path data, Map<String, String> settings, Ports ports) {
    /** Ports of an export, so that it can work beside what runs for ever. */
    private static final int EXPORT_SHIFT = 1_000;

    private static final int CHECK_HEAP_MB = 256;
    private static final List<String> REAL_ACCOUNT =
            List.of("RETAILCRM_MG_URL", "RETAILCRM_MG_TOKEN", "RETAILCRM_SOURCE");

    static Plan of(Path home, Map<String, String> settings) {
        Environment environment = new Environment(name -> Optional.ofNullable(settings.get(name)));
        Ports ports = new Ports(environment.number("RUN_PORT_SHIFT", 0, 0, 50_000));
        return new Plan(home, home.resolve(".otklik"), Map.copyOf(settings), ports);
    }

    /** A period on its own: in a folder, a Kafka and with ports of its own, and without reports. */
    static Plan export(Path home, Map<String, String> settings, Wish.Dates dates, Optional<String> sheet) {
        Map<String, String> changed = new HashMap<>(settings);
        changed.keySet().removeIf(name -> name.startsWith("KAFKA_") || name.equals("ANALYSIS_STATE_DIR"));
        // A service reads the .env file too: the security of the usual broker must not be asked of this one.
        changed.put("KAFKA_SECURITY_PROTOCOL", "PLAINTEXT");
        changed.put("START_DATE", dates.from().toString());
        changed.put("END_DATE", dates.to().toString());
        sheet.ifPresent(id -> changed.put("GOOGLE_SHEETS_ID", id));
        Plan usual = of(home, changed);
        return new Plan(
                home,
                usual.data().resolve("export-" + dates.from() + "-" + dates.to()),
                usual.settings(),
                new Ports(usual.ports().shift() + EXPORT_SHIFT));
    }

    /** No real account is named: the demo shop stands in for all of them. */
    boolean demo() {
        return REAL_ACCOUNT.stream().noneMatch(this::isSet);
    }

    boolean ownKafka() {
        return !isSet("KAFKA_BOOTSTRAP_SERVERS");
    }

    Path kafkaFolder() {
        return data.resolve("kafka");
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
                        kafkaFolder().toString(),
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
        for (Service other : Service.values()) {
            environment.putIfAbsent(other.name() + "_URL", "http://127.0.0.1:" + ports.of(other));
        }
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

    /** @throws Refused when somebody else listens on a port that is needed */
    void requireFreePorts(Texts texts, List<Service> services) {
        ports.taken(ownKafka(), demo(), services).ifPresent(taken -> {
            throw new Refused(texts.of("port.taken", Integer.toString(taken.getValue()), taken.getKey()), 1);
        });
    }

    /**
     * A check as a process of its own, whose words and exit code are ours.
     *
     * @param accounts as for a service
     */
    ProcessBuilder check(Map<String, String> accounts, boolean withKafka, boolean full) {
        Path app = home.resolve("ingest-service/target/quarkus-app");
        String classes = String.join(File.pathSeparator, app + "/app/*", app + "/lib/main/*", app + "/lib/boot/*");
        List<String> command = new ArrayList<>(List.of(
                javaCommand(),
                "-Xmx" + CHECK_HEAP_MB + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classes,
                "otklik.ingest.check.Check"));
        if (full) {
            command.add("--full");
        }
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(settings);
        builder.environment().putAll(accounts);
        if (!withKafka) {
            builder.environment().remove("KAFKA_BOOTSTRAP_SERVERS");
        } else if (ownKafka()) {
            builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
        }
        return builder;
    }

    /** Writes the tabs of the demo's spreadsheet to files that a person can open. */
    Child tabFiles() {
        return new Child(
                "tabs",
                java(
                        320,
                        TabFiles.class.getName(),
                        demoWorkbook().toString(),
                        tabsFolder().toString()),
                Map.of(),
                log("tabs"));
    }

    Path demoWorkbook() {
        return demoFolder().resolve("sheets");
    }

    Path tabsFolder() {
        return data.resolve("tabs");
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
