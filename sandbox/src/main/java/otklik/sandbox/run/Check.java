package otklik.sandbox.run;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * {@code ./run check}: asks the ingest that runs; where none does, starts for the check only what it needs. Exit code 0
 * without an error found, 1 with one, {@value #CANNOT} when nothing could be checked.
 */
final class Check {
    static final int CANNOT = 2;

    private static final int FOUND = 1;
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofHours(6);

    private final Plan plan;
    private final Texts texts;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    Check(Plan plan, Texts texts) {
        this.plan = plan;
        this.texts = texts;
    }

    /** The exit code. */
    int run(boolean full) throws IOException, InterruptedException {
        err.println(texts.of("check.working"));
        try {
            return asked(full);
        } catch (ConnectException e) {
            return alone(full);
        }
    }

    private int asked(boolean full) throws IOException, InterruptedException {
        URI address = URI.create(
                "http://127.0.0.1:" + plan.ports().of(Service.INGEST) + "/checks" + (full ? "?full=true" : ""));
        HttpRequest question = HttpRequest.newBuilder(address)
                .header("Accept", "text/plain")
                .timeout(LONGEST)
                .build();
        HttpResponse<String> answer = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .build()
                .send(question, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            err.println(answer.statusCode() == 503 ? answer.body().strip() : texts.of("check.other"));
            return CANNOT;
        }
        out.print(answer.body());
        boolean failing = othersFail();
        return failing
                        || answer.headers()
                                .firstValue("X-Worst-Finding")
                                .filter("error"::equals)
                                .isPresent()
                ? FOUND
                : 0;
    }

    /** Google and Telegram are known to the services that use them. */
    private boolean othersFail() throws InterruptedException {
        boolean failing = false;
        for (var answer : new Status(plan.ports()).ask().entrySet()) {
            String problem = answer.getValue().path("problem").asText("");
            if (answer.getKey() != Service.INGEST && !problem.isEmpty() && !"null".equals(problem)) {
                out.println(texts.of("check.problem", answer.getKey().title(), problem));
                failing = true;
            }
        }
        return failing;
    }

    private int alone(boolean full) throws IOException, InterruptedException {
        DataFolder data = DataFolder.hold(plan.data()).orElseThrow(() -> new Refused(texts.of("check.silent"), CANNOT));
        Fleet fleet = new Fleet(plan, texts);
        try {
            Files.createDirectories(plan.logs());
            Runtime.getRuntime().addShutdownHook(new Thread(fleet::stop));
            return alone(fleet, full);
        } catch (Refused e) {
            throw new Refused(e.getMessage(), CANNOT);
        } finally {
            fleet.stop();
            data.close();
        }
    }

    private int alone(Fleet fleet, boolean full) throws IOException, InterruptedException {
        boolean withKafka = !plan.ownKafka() || Files.exists(plan.kafkaFolder().resolve("data"));
        plan.requireFreePorts(texts, List.of());
        if (plan.ownKafka() && withKafka) {
            fleet.startBroker();
        }
        Map<String, String> accounts = plan.demo() ? fleet.startDemo() : Map.of();
        return plan.check(accounts, withKafka, full).start().waitFor();
    }
}
