package otklik.sandbox.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import otklik.settings.InvalidSetting;

/** {@code ./run}: starts everything, keeps it alive, shows how it is, and ends it all on Ctrl-C. */
public final class Run {
    private static final Duration AT_ONCE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long TICK_MS = 1_000;

    private final Plan plan;
    private final Texts texts;
    private final Terminal terminal = new Terminal();
    private final List<Child> children = new ArrayList<>();
    private volatile boolean stopping;

    private Run(Plan plan, Texts texts) {
        this.plan = plan;
        this.texts = texts;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            begin(arguments);
        } catch (InvalidSetting e) {
            refuse(e.getMessage(), 1);
        }
    }

    private static void begin(String... arguments) throws IOException, InterruptedException {
        Path home = Path.of("").toAbsolutePath();
        Map<String, String> settings = new HashMap<>(DotEnv.read(home.resolve(".env")));
        settings.putAll(System.getenv());
        Texts texts = new Texts(settings.getOrDefault("REPORT_LANGUAGE", "ru"));
        for (String argument : arguments) {
            if (!"--clean".equals(argument)) {
                refuse(
                        texts.of("--help".equals(argument) ? "usage" : "argument.wrong", argument),
                        "--help".equals(argument) ? 0 : 2);
            }
        }
        new Run(Plan.of(home, settings), texts).run(List.of(arguments).contains("--clean"));
    }

    private void run(boolean clean) throws IOException, InterruptedException {
        Files.createDirectories(plan.data());
        try (FileChannel lock =
                FileChannel.open(plan.data().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (lock.tryLock() == null) {
                refuse(texts.of("running"), 1);
            }
            if (clean) {
                deleteData();
            }
            Files.createDirectories(plan.logs());
            plan.ports()
                    .taken(plan.ownKafka(), plan.demo())
                    .ifPresent(taken ->
                            refuse(texts.of("port.taken", Integer.toString(taken.getValue()), taken.getKey()), 1));
            Runtime.getRuntime().addShutdownHook(new Thread(this::stopAll));
            startAll();
            watch();
        }
    }

    private void startAll() throws IOException, InterruptedException {
        if (plan.ownKafka()) {
            start(plan.broker());
        }
        Map<String, String> accounts = Map.of();
        if (plan.demo()) {
            Files.deleteIfExists(plan.demoFolder().resolve(DemoAccounts.SETTINGS));
            accounts = demoSettings(start(plan.demoAccounts()));
        }
        for (Service service : Service.values()) {
            start(plan.service(service, accounts));
        }
    }

    private Child start(Child child) {
        child.start(Instant.now());
        children.add(child);
        return child;
    }

    private Map<String, String> demoSettings(Child demo) throws IOException, InterruptedException {
        Path written = plan.demoFolder().resolve(DemoAccounts.SETTINGS);
        Instant until = Instant.now().plus(PATIENCE);
        while (Files.notExists(written)) {
            if (!demo.running() || Instant.now().isAfter(until)) {
                fail(demo);
            }
            Thread.sleep(100);
        }
        return DotEnv.read(written);
    }

    private void watch() throws InterruptedException {
        Status status = new Status(plan.ports());
        Screen screen = new Screen(texts, plan);
        boolean told = false;
        Instant begin = Instant.now();
        while (!stopping) {
            Instant now = Instant.now();
            Map<Service, JsonNode> answers = status.ask();
            for (Child child : children) {
                if (Duration.between(begin, now).compareTo(AT_ONCE) < 0 && child.diedAtOnce(AT_ONCE)) {
                    fail(child);
                }
                child.keepAlive(now);
            }
            told = told || settled(answers) && (!plan.demo() || status.orderReport());
            terminal.show(screen.lines(alive(), answers, told), now);
            Thread.sleep(TICK_MS);
        }
    }

    private Map<String, Boolean> alive() {
        return children.stream().collect(Collectors.toMap(Child::name, Child::running));
    }

    /** The whole history has come through to the spreadsheet. */
    private static boolean settled(Map<Service, JsonNode> answers) {
        return "live".equals(answers.get(Service.INGEST).path("phase").asText())
                && answers.get(Service.ANALYSIS).path("lag").asLong(1) == 0
                && answers.get(Service.PUBLISHER).path("rows").path("chats_raw").asLong() > 0
                && answers.get(Service.PUBLISHER).path("pending").asLong(1) == 0;
    }

    private void fail(Child child) {
        String reason = child.lastLine();
        stopAll();
        refuse(
                texts.of(
                        "setting.wrong",
                        child.name(),
                        reason.isEmpty() ? child.log().toString() : reason),
                1);
    }

    private synchronized void stopAll() {
        if (stopping) {
            return;
        }
        stopping = true;
        terminal.say("");
        terminal.say(texts.of("stopping"));
        List<Child> last = new ArrayList<>(children);
        Collections.reverse(last);
        try {
            List<Child> services =
                    last.stream().filter(child -> !"kafka".equals(child.name())).toList();
            services.forEach(Child::askToStop);
            for (Child child : services) {
                child.awaitEnd();
            }
            for (Child child : last) {
                child.askToStop();
                child.awaitEnd();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        terminal.say(texts.of("stopped"));
    }

    private void deleteData() throws IOException {
        try (var files = Files.walk(plan.data())) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                boolean kept = file.equals(plan.data())
                        || file.endsWith("lock")
                        || file.endsWith("built")
                        || file.endsWith("build.log")
                        || file.equals(plan.logs());
                if (!kept) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void refuse(String line, int code) {
        System.err.println(line);
        Runtime.getRuntime().halt(code);
    }
}
