package otklik.notifier.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import otklik.sandbox.http.Fault;
import otklik.sandbox.kafka.EmbeddedBroker;
import otklik.sandbox.telegram.TelegramServer;

/**
 * Alerts through a stand-in where every fifth call fails in one of all known ways, while senders are killed; when all have
 * arrived, every other client is answered. As a command: {@code alerts chats kills}.
 */
public final class Chaos implements AutoCloseable {
    private static final double FAILING = 0.2;

    private final EmbeddedBroker broker = EmbeddedBroker.temporary();
    private final TelegramServer telegram = TelegramServer.start(0);
    private final Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
    private final Random random = new Random(20261120);
    private final int alerts;
    private final int chats;
    private final int kills;
    private Process sender;

    Chaos(int alerts, int chats, int kills) {
        this.alerts = alerts;
        this.chats = chats;
        this.kills = kills;
    }

    public static void main(String[] arguments) throws Exception {
        Instant begin = Instant.now();
        try (Chaos chaos = new Chaos(
                Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))) {
            Verdict verdict = chaos.run(Duration.ofHours(2));
            System.out.println(
                    verdict + " in " + Duration.between(begin, Instant.now()).toSeconds() + " s");
        }
        System.exit(0);
    }

    /** Ends when all is as it should be, or when the time is up. */
    Verdict run(Duration longest) throws Exception {
        telegram.faults().slowness(Duration.ofMillis(1_800));
        telegram.faults().rate(FAILING, Fault.values());
        telegram.pollFaults().rate(FAILING, Fault.HTML_502);
        try (Clients clients = new Clients(kafka, chats)) {
            start();
            clients.wait(alerts);
            killWhile(alerts, kills - kills / 2, longest);
            awaitVerdict(verdict -> verdict.lost() == 0, longest);
            clients.answer(alerts);
            killWhile(alerts / 2, kills / 2, longest);
        }
        awaitVerdict(Verdict::settled, longest);
        return Verdict.of(telegram.delivered(), alerts);
    }

    /** @param work messages and changes that there are to be made */
    private void killWhile(int work, int times, Duration longest) throws Exception {
        int before = done();
        for (int kill = 1; kill <= times; kill++) {
            double wanted = before + work * (kill - random.nextDouble() / 2) / (times + 1);
            Awaitility.await()
                    .dontCatchUncaughtExceptions()
                    .atMost(longest)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> done() >= wanted);
            sender.destroyForcibly().waitFor();
            start();
            report(kill);
        }
    }

    private int done() {
        return telegram.delivered().stream()
                .mapToInt(delivery -> 1 + delivery.edits())
                .sum();
    }

    private void awaitVerdict(Predicate<Verdict> wanted, Duration longest) {
        Awaitility.await()
                .dontCatchUncaughtExceptions()
                .atMost(longest)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> wanted.test(Verdict.of(telegram.delivered(), alerts)) || !sender.isAlive());
    }

    private void report(int kill) {
        System.out.println("kill " + kill + ": " + Verdict.of(telegram.delivered(), alerts));
    }

    private void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Sender.class.getName()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(settings());
        sender = builder.start();
    }

    private Map<String, String> settings() {
        StringJoiner managers = new StringJoiner(",");
        for (int manager = 0; manager < chats; manager++) {
            managers.add(Clients.manager(manager) + ":" + Clients.telegramChat(manager));
        }
        Map<String, String> settings = new HashMap<>();
        settings.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        settings.put("TELEGRAM_BOT_TOKEN", telegram.token());
        settings.put("TELEGRAM_CHAT_ID", "-1001234567890");
        settings.put("TELEGRAM_API_URL", telegram.url());
        settings.put("TELEGRAM_MANAGER_CHATS", managers.toString());
        settings.put("TELEGRAM_ALERTS_PER_MINUTE", "1000000");
        settings.put("WORK_HOURS", "00:00-24:00");
        return settings;
    }

    @Override
    public void close() {
        if (sender != null) {
            sender.destroyForcibly();
        }
        telegram.close();
        broker.close();
    }
}
