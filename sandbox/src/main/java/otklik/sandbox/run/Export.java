package otklik.sandbox.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import otklik.events.Topics;

/** {@code ./run export}: brings one period through everything, says what came of it, and ends. */
final class Export {
    private static final List<Service> SERVICES = List.of(Service.INGEST, Service.ANALYSIS, Service.PUBLISHER);
    private static final long TICK_MS = 1_000;

    private final Plan plan;
    private final Plan usual;
    private final Wish.Dates dates;
    private final Texts texts;
    private final Terminal terminal = new Terminal();
    private final Fleet fleet;
    private final Instant begin = Instant.now();

    /** @param usual what {@code ./run} would do by the same settings */
    Export(Plan plan, Plan usual, Wish.Dates dates, Texts texts) {
        this.plan = plan;
        this.usual = usual;
        this.dates = dates;
        this.texts = texts;
        this.fleet = new Fleet(plan, texts);
    }

    /** Returns when everything has ended: whether the export is complete. */
    boolean run(boolean clean) throws IOException, InterruptedException {
        requireOwnSheet();
        try (DataFolder data =
                DataFolder.hold(plan.data()).orElseThrow(() -> new Refused(texts.of("export.running"), 1))) {
            if (clean) {
                data.clean();
            }
            Files.createDirectories(plan.logs());
            plan.requireFreePorts(texts, SERVICES);
            Thread farewell = new Thread(this::interrupted);
            Runtime.getRuntime().addShutdownHook(farewell);
            fleet.start(SERVICES);
            Map<Service, JsonNode> answers = watch();
            if (fleet.isStopping()) {
                return false;
            }
            finish(answers);
            return true;
        } finally {
            fleet.stop();
        }
    }

    /** Two would write the same tabs, each its own rows. */
    private void requireOwnSheet() throws IOException {
        boolean same = !plan.demo()
                && !plan.settings().getOrDefault("GOOGLE_SHEETS_ID", "").isBlank()
                && plan.settings()
                        .getOrDefault("GOOGLE_SHEETS_ID", "")
                        .equals(usual.settings().getOrDefault("GOOGLE_SHEETS_ID", ""));
        if (same && isRunning()) {
            throw new Refused(texts.of("export.sheet"), 2);
        }
    }

    private boolean isRunning() throws IOException {
        var held = DataFolder.hold(usual.data());
        if (held.isPresent()) {
            held.get().close();
        }
        return held.isEmpty();
    }

    private Map<Service, JsonNode> watch() throws InterruptedException {
        Status status = new Status(plan.ports());
        Screen screen = new Screen(texts, plan, "export.screen", "export.stop");
        Settling settling = new Settling();
        Map<Service, JsonNode> answers = status.ask(SERVICES);
        while (!fleet.isStopping()) {
            Instant now = Instant.now();
            fleet.keepAlive(now);
            terminal.show(screen.lines(fleet.alive(), answers, false), now);
            if (settling.look(answers, now) && isWhole(answers.get(Service.PUBLISHER))) {
                return answers;
            }
            Thread.sleep(TICK_MS);
            answers = status.ask(SERVICES);
        }
        return answers;
    }

    /** As many chats in the spreadsheet, if there is one, as were analysed. */
    private boolean isWhole(JsonNode publisher) {
        return Screen.withoutSheet(publisher)
                || Screen.rows(publisher, "chats_raw") == counts().keys(Topics.CHAT_METRICS, any -> true);
    }

    private void finish(Map<Service, JsonNode> answers) throws InterruptedException, IOException {
        boolean withoutSheet = Screen.withoutSheet(answers.get(Service.PUBLISHER));
        ExportSummary summary = summary(answers, withoutSheet);
        if (withoutSheet) {
            new Download(plan).save(plan.workbookFile());
        }
        terminal.say("");
        terminal.say(texts.of("stopping"));
        fleet.stop();
        if (plan.demo()) {
            Child files = plan.tabFiles();
            files.start(Instant.now());
            files.awaitEnd();
        }
        terminal.say("");
        summary.lines(texts).forEach(terminal::say);
    }

    private ExportSummary summary(Map<Service, JsonNode> answers, boolean withoutSheet) {
        TopicCounts counts = counts();
        Map<String, Long> tabs = new LinkedHashMap<>();
        answers.get(Service.PUBLISHER)
                .path("rows")
                .properties()
                .forEach(tab -> tabs.put(tab.getKey(), tab.getValue().asLong()));
        return new ExportSummary(
                dates,
                counts.keys(Topics.CHAT_METRICS, any -> true),
                answers.get(Service.INGEST).path("messages").asLong(),
                counts.keys(Topics.DIALOGS, dialog -> dates.hold(dialog.createdAt())),
                tabs.getOrDefault("manager_summary", 0L),
                counts.keys(Topics.ORDERS, order -> dates.hold(order.createdAt())),
                counts.keys(Topics.ORDERS, order -> dates.hold(order.createdAt()) && "dialog".equals(order.link())),
                counts.records(Topics.DEAD_LETTERS),
                tabs,
                Duration.between(begin, Instant.now()),
                where(withoutSheet));
    }

    private List<String> where(boolean withoutSheet) {
        List<String> where = new ArrayList<>();
        if (withoutSheet) {
            where.add(texts.of("export.where.file", plan.home().relativize(plan.workbookFile())));
        } else if (plan.demo()) {
            where.add(texts.of("export.where.files", plan.home().relativize(plan.tabsFolder())));
            where.add(texts.of("export.where.workbook", plan.home().relativize(plan.demoWorkbook())));
        } else {
            where.add(texts.of("export.where.sheet", plan.settings().getOrDefault("GOOGLE_SHEETS_ID", "")));
        }
        return where;
    }

    private TopicCounts counts() {
        return new TopicCounts("127.0.0.1:" + plan.ports().kafka());
    }

    private void interrupted() {
        if (fleet.stop()) {
            terminal.say("");
            terminal.say(texts.of("export.stopped"));
        }
    }
}
