package otklik.ingest.crm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Asks RetailCRM for pages. A request is tried until it succeeds, since there is nothing else to do without it; the
 * watch hears of every failure. Ends early only by an interrupt. Safe for many threads.
 */
public final class CrmClient {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration READ = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final Random random = new Random();
    private final Budget budget;

    public CrmClient(Budget budget) {
        this.budget = budget;
    }

    /** Asks another API of the account, with a limit of its own, for as long as this client's share stands. */
    public CrmClient beside(double perSecond) {
        return new CrmClient(budget.beside(perSecond));
    }

    /** What makes an answer a page of this API. */
    public interface Reader<P> {
        /** @throws UnreadablePage when the JSON is no such page; it is asked for again */
        P read(JsonNode json) throws UnreadablePage;
    }

    /**
     * What is asked for.
     *
     * @param credential header and value that let us in
     * @param setting what to look at when they do not
     * @param pathSetting what to look at when there is no such path
     */
    public record Question(
            URI address, String path, String[] credential, String setting, String pathSetting, Urgency urgency) {
        public Question(URI address, String path, String[] credential, String setting, Urgency urgency) {
            this(address, path, credential, setting, setting, urgency);
        }
    }

    public <P> P ask(Question question, Reader<P> reader, CrmWatch watch) throws InterruptedException {
        return ask(question, reader, watch, Set.of()).orElseThrow();
    }

    /** Empty when the account does not have it, or the credential gives no right to it. */
    public <P> Optional<P> askIfAllowed(Question question, Reader<P> reader, CrmWatch watch)
            throws InterruptedException {
        return ask(question, reader, watch, Set.of(403, 404));
    }

    private <P> Optional<P> ask(Question question, Reader<P> reader, CrmWatch watch, Set<Integer> taken)
            throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(question.address())
                .timeout(READ)
                .header(question.credential()[0], question.credential()[1])
                .header("Accept", "application/json")
                .build();
        for (int failures = 1; ; failures++) {
            budget.take(question.urgency());
            try {
                HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (response.statusCode() == 200) {
                    P page = reader.read(json(response.body()));
                    budget.succeeded();
                    watch.answering();
                    return Optional.of(page);
                }
                if (taken.contains(response.statusCode())) {
                    return Optional.empty();
                }
                refused(question, response, failures, watch);
            } catch (UnreadablePage e) {
                watch.unreadablePage(question.path(), e.getMessage(), e.raw());
                watch.failing("RetailCRM answered " + question.path() + " with a page that cannot be read: "
                        + e.getMessage() + (isHtml(e.raw()) ? ", check " + question.pathSetting() : ""));
                sleep(Retry.backOff(failures, random.nextDouble()));
            } catch (IOException e) {
                if (failures > 1) {
                    watch.failing("RetailCRM is not reached (" + e.getClass().getSimpleName() + ")");
                }
                sleep(Retry.backOff(failures, random.nextDouble()));
            }
        }
    }

    private void refused(Question question, HttpResponse<byte[]> response, int failures, CrmWatch watch)
            throws InterruptedException {
        int status = response.statusCode();
        if (failures > 1 || !Retry.passing(status)) {
            watch.failing("RetailCRM " + meaning(status, question));
        }
        Duration pause = pause(response, failures);
        if (Retry.busy(status)) {
            budget.slowDown(pause);
        }
        sleep(pause);
    }

    private static void sleep(Duration pause) throws InterruptedException {
        Thread.sleep(pause.toMillis());
    }

    private Duration pause(HttpResponse<byte[]> response, int failures) {
        if (!Retry.passing(response.statusCode())) {
            return Retry.REFUSED;
        }
        return response.headers()
                .firstValue("Retry-After")
                .flatMap(asked -> Retry.asked(asked, Instant.now()))
                .orElseGet(() -> Retry.backOff(failures, random.nextDouble()));
    }

    private static String meaning(int status, Question question) {
        return switch (status) {
            case 401, 403 -> "refuses the token (" + status + "): check " + question.setting();
            case 404 -> "does not know " + question.path() + " (404): check " + question.pathSetting();
            case 429 -> "asks to slow down (429)";
            default -> "answers " + status;
        };
    }

    private static boolean isHtml(String text) {
        return text.stripLeading().startsWith("<");
    }

    private static JsonNode json(byte[] body) throws UnreadablePage {
        try {
            JsonNode page = JSON.readTree(body);
            if (page == null || page.isMissingNode()) {
                throw new UnreadablePage("an empty answer", "");
            }
            return page;
        } catch (JsonProcessingException e) {
            String text = new String(body, StandardCharsets.UTF_8);
            throw new UnreadablePage(isHtml(text) ? "HTML in place of JSON" : "broken or truncated JSON", text);
        } catch (IOException e) {
            throw new UnreadablePage("no text in UTF-8", "");
        }
    }
}
