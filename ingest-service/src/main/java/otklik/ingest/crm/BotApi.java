package otklik.ingest.crm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Reads lists of the MG Bot API. A request is tried until it succeeds, since there is nothing else to do without it;
 * the watch hears of every failure. Ends early only by an interrupt.
 */
public final class BotApi {
    private static final String ROOT = "/api/bot/v1";
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration READ = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private final Random random = new Random();
    private final URI root;
    private final String token;
    private final Pace pace;
    private final CrmWatch watch;

    public BotApi(URI url, String token, int maxRps, CrmWatch watch) {
        this.root = URI.create(url.toString().endsWith(ROOT) ? url.toString() : url + ROOT);
        this.token = token;
        this.pace = new Pace(maxRps);
        this.watch = watch;
    }

    /** The rows of one page of {@code /list}. */
    public List<JsonNode> list(String list, Map<String, String> query) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(list, query))
                .timeout(READ)
                .header("X-Bot-Token", token)
                .header("Accept", "application/json")
                .build();
        for (int failures = 1; ; failures++) {
            Thread.sleep(pace.take(System.nanoTime()).toMillis());
            try {
                HttpResponse<String> response =
                        http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                if (response.statusCode() == 200) {
                    List<JsonNode> rows = rows(response.body());
                    watch.answering();
                    return rows;
                }
                if (failures > 1 || !Retry.passing(response.statusCode())) {
                    watch.failing("RetailCRM " + meaning(response.statusCode()));
                }
                Thread.sleep(pause(response, failures).toMillis());
            } catch (UnreadablePage e) {
                watch.unreadablePage(ROOT + "/" + list, e.getMessage(), e.raw());
                watch.failing("RetailCRM answered /" + list + " with a page that cannot be read: " + e.getMessage());
                Thread.sleep(Retry.backOff(failures, random.nextDouble()).toMillis());
            } catch (IOException e) {
                if (failures > 1) {
                    watch.failing("RetailCRM is not reached (" + e.getClass().getSimpleName() + ")");
                }
                Thread.sleep(Retry.backOff(failures, random.nextDouble()).toMillis());
            }
        }
    }

    private URI address(String list, Map<String, String> query) {
        String parameters = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(root + "/" + list + (parameters.isEmpty() ? "" : "?" + parameters));
    }

    private Duration pause(HttpResponse<String> response, int failures) {
        if (!Retry.passing(response.statusCode())) {
            return Retry.REFUSED;
        }
        return response.headers()
                .firstValue("Retry-After")
                .flatMap(asked -> Retry.asked(asked, Instant.now()))
                .orElseGet(() -> Retry.backOff(failures, random.nextDouble()));
    }

    private static String meaning(int status) {
        return switch (status) {
            case 401, 403 -> "refuses the token (" + status + "): check RETAILCRM_MG_TOKEN";
            case 429 -> "asks to slow down (429)";
            default -> "answers " + status;
        };
    }

    private List<JsonNode> rows(String body) throws UnreadablePage {
        if (body.stripLeading().startsWith("<")) {
            throw new UnreadablePage("HTML in place of JSON", body);
        }
        JsonNode page = parsed(body);
        if (page == null || !page.isArray()) {
            throw new UnreadablePage("the answer is no array", body);
        }
        List<JsonNode> rows = new ArrayList<>(page.size());
        page.forEach(rows::add);
        return rows;
    }

    private JsonNode parsed(String body) throws UnreadablePage {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UnreadablePage("broken or truncated JSON", body);
        }
    }
}
