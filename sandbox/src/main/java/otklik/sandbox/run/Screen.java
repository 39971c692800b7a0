package otklik.sandbox.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts the state of everything into a few lines. */
final class Screen {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd.MM HH:mm");

    private final Texts texts;
    private final Plan plan;
    private final String title;
    private final String stop;

    /** @param title and {@code stop}: keys of the first and the last line */
    Screen(Texts texts, Plan plan, String title, String stop) {
        this.texts = texts;
        this.plan = plan;
        this.title = title;
        this.stop = stop;
    }

    /**
     * @param alive by name of the process
     * @param ready the whole history has come through to the spreadsheet
     */
    List<String> lines(Map<String, Boolean> alive, Map<Service, JsonNode> answers, boolean ready) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.of(title));
        lines.add("");
        if (plan.ownKafka()) {
            lines.add(line(
                    "kafka",
                    state(alive.get("kafka"), true),
                    "127.0.0.1:" + plan.ports().kafka()));
        }
        answers.forEach((service, answer) -> lines.add(line(
                service.title(),
                state(alive.get(service.title()), !answer.isMissingNode()),
                answer.isMissingNode() ? "" : told(service, answer))));
        lines.add(ready ? "  " + texts.of("ready") : "");
        lines.add("");
        lines.add(page("board", plan.ports().of(Service.PUBLISHER)));
        if (plan.demo()) {
            lines.add(page("sheets", plan.ports().sheets()));
            lines.add(page("telegram", plan.ports().telegram()));
            lines.add(page("crm", plan.ports().crm()));
        }
        lines.add(
                String.format("  %-11s %s/*.log", texts.of("logs"), plan.home().relativize(plan.logs())));
        lines.add("  " + texts.of(stop));
        return lines;
    }

    private String page(String name, int port) {
        return String.format("  %-11s http://127.0.0.1:%d/", texts.of(name), port);
    }

    private static String line(String name, String state, String details) {
        return String.format("  %-10s %-12s %s", name, state, details).stripTrailing();
    }

    private String state(Boolean alive, boolean answers) {
        return texts.of(!Boolean.TRUE.equals(alive) ? "again" : answers ? "up" : "starting");
    }

    private String told(Service service, JsonNode answer) {
        String problem = answer.path("problem").asText("");
        if (!problem.isEmpty() && !"null".equals(problem)) {
            return texts.of("problem", problem);
        }
        return switch (service) {
            case INGEST -> ingest(answer);
            case ANALYSIS -> texts.of("analysis", answer.path("lag").asLong());
            case PUBLISHER -> publisher(answer);
            case NOTIFIER -> notifier(answer);
        };
    }

    private String ingest(JsonNode answer) {
        long chats = answer.path("chats").asLong();
        long messages = answer.path("messages").asLong();
        return switch (answer.path("phase").asText()) {
            case "live" -> texts.of("ingest.live", chats, messages);
            case "backfill" ->
                texts.of(
                        "ingest.backfill",
                        chats,
                        answer.path("total_chats").isNumber()
                                ? answer.path("total_chats").asText()
                                : "…",
                        messages,
                        answer.path("seconds_left").isNumber()
                                ? texts.of(
                                        "ingest.left",
                                        answer.path("seconds_left").asLong())
                                : "");
            default -> texts.of("ingest.waiting");
        };
    }

    /** No spreadsheet is to be filled. */
    static boolean withoutSheet(JsonNode publisher) {
        return "off".equals(publisher.path("sheets").asText());
    }

    private String publisher(JsonNode answer) {
        return withoutSheet(answer)
                ? texts.of("publisher.off")
                : texts.of(
                        "publisher",
                        rows(answer, "chats_raw"),
                        rows(answer, "messages_raw"),
                        answer.path("pending").asLong());
    }

    /** Rows of a tab and of those that go on where it was full. */
    static long rows(JsonNode answer, String tab) {
        return answer.path("rows").properties().stream()
                .filter(found -> found.getKey().startsWith(tab))
                .mapToLong(found -> found.getValue().asLong())
                .sum();
    }

    private String notifier(JsonNode answer) {
        String next = answer.path("next_report_at").asText("");
        return next.isEmpty() || "null".equals(next)
                ? texts.of("notifier.off")
                : texts.of("notifier.next", WHEN.format(OffsetDateTime.parse(next)));
    }
}
