package otklik.sandbox.crm;

import java.util.concurrent.atomic.AtomicLong;
import otklik.sandbox.http.Answer;
import otklik.sandbox.http.Call;
import otklik.sandbox.http.Fault;
import otklik.sandbox.http.Faults;
import otklik.sandbox.http.StandInServer;

/** Both APIs of an account on one port, and a page that shows what is in it. */
public final class RetailCrmServer implements AutoCloseable {
    private final Faults faults = new Faults(1);
    private final CrmPage page;
    private final BotApi botApi;
    private final ApiV5 apiV5;
    private final StandInServer server;
    private final AtomicLong calls = new AtomicLong();
    private volatile String botToken = "demo-bot-token";
    private volatile String apiKey = "demo-api-key";

    private RetailCrmServer(int port, CrmFacts facts, CrmOptions options) {
        page = new CrmPage(facts);
        botApi = new BotApi(facts, options);
        apiV5 = new ApiV5(facts);
        server = new StandInServer(port, faults, this::answer, RetailCrmServer::refuse);
    }

    public static RetailCrmServer start(int port, CrmFacts facts, CrmOptions options) {
        return new RetailCrmServer(port, facts, options);
    }

    /** Root of both: {@code /api/bot/v1} and {@code /api/v5} follow. */
    public String url() {
        return server.url();
    }

    public String botToken() {
        return botToken;
    }

    public String apiKey() {
        return apiKey;
    }

    /** From now on only this token is good. */
    public void changeBotToken(String token) {
        botToken = token;
    }

    /** Requests answered so far. */
    public long calls() {
        return calls.get();
    }

    public Faults faults() {
        return faults;
    }

    @Override
    public void close() {
        server.close();
    }

    private Answer answer(Call call) {
        calls.incrementAndGet();
        if (call.path().startsWith("/api/bot/v1/")) {
            return botApi.answer(
                    call, call.header("x-bot-token").filter(botToken::equals).isPresent());
        }
        if (call.path().startsWith("/api/v5/")) {
            boolean known = call.header("x-api-key")
                    .or(() -> call.parameter("apiKey"))
                    .filter(apiKey::equals)
                    .isPresent();
            return apiV5.answer(call, known);
        }
        return "/".equals(call.path()) ? Answer.html(200, page.html()) : Answer.html(404, "<h1>Not Found</h1>");
    }

    private static Answer refuse(Fault fault) {
        return switch (fault) {
            case TOO_MANY -> Answer.json(429, "{\"errors\":[\"Too many requests\"]}");
            case TOO_MANY_WITH_RETRY_AFTER ->
                Answer.json(429, "{\"errors\":[\"Too many requests\"]}").with("Retry-After", "1");
            case UNAUTHORIZED -> Answer.json(401, "{\"errors\":[\"Token is invalid\"]}");
            case HTML_502 -> Answer.html(502, "<html><body><h1>502 Bad Gateway</h1></body></html>");
            case HTML_200 -> Answer.html(200, "<html><body><h1>Maintenance</h1></body></html>");
            case EMPTY_500 -> Answer.json(500, "");
            default -> Answer.json(503, "{\"errors\":[\"Service unavailable\"]}");
        };
    }
}
