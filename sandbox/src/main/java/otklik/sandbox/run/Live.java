package otklik.sandbox.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** {@code ./run}: starts everything, keeps it alive, shows how it is, and ends it all on Ctrl-C. */
final class Live {
    private static final long TICK_MS = 1_000;

    private final Plan plan;
    private final Texts texts;
    private final Terminal terminal = new Terminal();
    private final Fleet fleet;

    Live(Plan plan, Texts texts) {
        this.plan = plan;
        this.texts = texts;
        this.fleet = new Fleet(plan, texts);
    }

    void run(boolean clean) throws IOException, InterruptedException {
        try (DataFolder data = DataFolder.hold(plan.data()).orElseThrow(() -> new Refused(texts.of("running"), 1))) {
            if (clean) {
                data.clean();
            }
            Files.createDirectories(plan.logs());
            plan.requireFreePorts(texts, List.of(Service.values()));
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
            fleet.start(List.of(Service.values()));
            watch();
        } catch (Refused e) {
            stop();
            throw e;
        }
    }

    private void watch() throws InterruptedException {
        Status status = new Status(plan.ports());
        Screen screen = new Screen(texts, plan, plan.demo() ? "title.demo" : "title.real", "stop");
        boolean told = false;
        while (!fleet.isStopping()) {
            Instant now = Instant.now();
            Map<Service, JsonNode> answers = status.ask();
            fleet.keepAlive(now);
            told = told || settled(answers) && (!plan.demo() || status.orderReport());
            terminal.show(screen.lines(fleet.alive(), answers, told), now);
            Thread.sleep(TICK_MS);
        }
    }

    /** The whole history has come through to the spreadsheet. */
    private static boolean settled(Map<Service, JsonNode> answers) {
        return "live".equals(answers.get(Service.INGEST).path("phase").asText())
                && answers.get(Service.ANALYSIS).path("lag").asLong(1) == 0
                && answers.get(Service.PUBLISHER).path("rows").path("chats_raw").asLong() > 0
                && answers.get(Service.PUBLISHER).path("pending").asLong(1) == 0;
    }

    private void stop() {
        if (!fleet.isStopping() && !fleet.alive().isEmpty()) {
            terminal.say("");
            terminal.say(texts.of("stopping"));
            if (fleet.stop()) {
                terminal.say(texts.of("stopped"));
            }
        }
    }
}
