package otklik.sandbox.crm;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import otklik.sandbox.http.Answer;
import otklik.sandbox.http.Call;
import otklik.sandbox.http.Fault;
import otklik.sandbox.http.Faults;
import otklik.sandbox.http.Mishaps;
import otklik.sandbox.http.Sockets;
import otklik.sandbox.http.StandInServer;
import otklik.sandbox.http.Traffic;

/** Both APIs of an account on one port, the websocket, and a page that shows what is in it. */
public final class RetailCrmServer implements AutoCloseable {
    private static final String WEBSOCKET = BotApi.ROOT + "ws";

    private final Faults faults = new Faults(1);
    private final Traffic botTraffic = new Traffic();
    private final Traffic v5Traffic = new Traffic();
    private final Sockets sockets = new Sockets(WEBSOCKET, this::refuseSocket);
    private final AtomicLong calls = new AtomicLong();
    private final CrmFacts facts;
    private final CrmOptions options;
    private final CrmPage page;
    private final BotApi botApi;
    private final ApiV5 apiV5;
    private final Optional<RestModule> restModule;
    private final Broadcast broadcast;
    private final Consumer<Change> listener;
    private final StandInServer server;
    private volatile String botToken = "demo-bot-token";
    private volatile String apiKey = "demo-api-key";
    private volatile boolean accountKnown = true;
    private volatile boolean socketsRefused;

    private RetailCrmServer(int port, CrmFacts facts, CrmOptions options) {
        this.facts = facts;
        this.options = options;
        page = new CrmPage(facts);
        botApi = new BotApi(facts, options);
        apiV5 = new ApiV5(facts, options);
        restModule = options.restModule().map(module -> new RestModule(facts, module));
        broadcast = new Broadcast(facts, sockets, Clock.systemUTC());
        listener = broadcast::tell;
        server = new StandInServer(port, faults, this::limit, this::answer, RetailCrmServer::refuse, sockets);
        facts.listen(listener);
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

    /** From now on only this token is good; websockets that are open stay so. */
    public void changeBotToken(String token) {
        botToken = token;
    }

    /** From now on only this key is good. */
    public void changeApiKey(String key) {
        apiKey = key;
    }

    /** Whether API v5 knows the account; if not, it answers pages for a browser. */
    public void accountKnown(boolean known) {
        accountKnown = known;
    }

    /** Requests answered so far. */
    public long calls() {
        return calls.get();
    }

    public Faults faults() {
        return faults;
    }

    /** Every request to the Bot API, and every attempt at a websocket. */
    public Traffic botTraffic() {
        return botTraffic;
    }

    /** Every request to API v5 and to the module, if there is one. */
    public Traffic v5Traffic() {
        return v5Traffic;
    }

    /** What happens to the next events of the websocket. */
    public Mishaps<SocketFault> socketFaults() {
        return broadcast.mishaps();
    }

    /** Websockets that are open now. */
    public int websockets() {
        return sockets.open().size();
    }

    /** Websockets opened so far. */
    public long websocketsOpened() {
        return sockets.opened();
    }

    /** Attempts at a websocket refused so far. */
    public long websocketsRefused() {
        return sockets.refused();
    }

    /** Texts sent through websockets so far. */
    public long eventsSent() {
        return broadcast.sent();
    }

    /** Closes all websockets without warning; what happens until they are open again is never told. */
    public void dropWebsockets() {
        sockets.drop();
    }

    /** Whether attempts at a websocket get a 503. Those that are open stay so. */
    public void refuseWebsockets(boolean refused) {
        socketsRefused = refused;
    }

    @Override
    public void close() {
        facts.unlisten(listener);
        server.close();
    }

    private Optional<Answer> limit(Call call) {
        if (call.path().startsWith(BotApi.ROOT)) {
            return botTraffic.allows(System.nanoTime(), options.maxRps())
                    ? Optional.empty()
                    : Optional.of(refuse(Fault.TOO_MANY));
        }
        boolean counted = call.path().startsWith("/api/")
                || restModule.filter(module -> module.serves(call.path())).isPresent();
        return !counted || v5Traffic.allows(System.nanoTime(), options.v5MaxRps())
                ? Optional.empty()
                : Optional.of(Answer.json(503, "{\"success\":false,\"errorMsg\":\"Too many requests\"}"));
    }

    private Answer answer(Call call) {
        calls.incrementAndGet();
        if (call.path().startsWith(BotApi.ROOT)) {
            return botApi.answer(call, tokenKnown(call));
        }
        if (restModule.filter(module -> module.serves(call.path())).isPresent()) {
            return restModule.get().answer(call, keyKnown(call));
        }
        if (call.path().startsWith(ApiV5.ROOT) || ApiV5.CREDENTIALS.equals(call.path())) {
            return accountKnown
                    ? apiV5.answer(call, keyKnown(call))
                    : Answer.html(404, "<!DOCTYPE html><html><body><h1>Account does not exist</h1></body></html>");
        }
        return "/".equals(call.path()) ? Answer.html(200, page.html()) : Answer.html(404, "<h1>Not Found</h1>");
    }

    private Optional<Answer> refuseSocket(Call call) {
        Optional<Answer> limited = limit(call);
        if (limited.isPresent()) {
            return limited;
        }
        if (socketsRefused) {
            return Optional.of(refuse(Fault.UNAVAILABLE));
        }
        if (!tokenKnown(call)) {
            return Optional.of(botApi.unauthorized());
        }
        boolean right = !Broadcast.names(call, "events").isEmpty()
                && (!options.strict() || SocketEvents.NAMES.containsAll(Broadcast.names(call, "events")));
        return right ? Optional.empty() : Optional.of(BotApi.error(400, "Wrong events"));
    }

    private boolean tokenKnown(Call call) {
        return call.header("x-bot-token").filter(botToken::equals).isPresent();
    }

    private boolean keyKnown(Call call) {
        return call.header("x-api-key")
                .or(() -> call.parameter("apiKey"))
                .filter(apiKey::equals)
                .isPresent();
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
