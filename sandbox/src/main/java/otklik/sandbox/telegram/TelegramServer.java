package otklik.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import otklik.sandbox.http.Answer;
import otklik.sandbox.http.Call;
import otklik.sandbox.http.Fault;
import otklik.sandbox.http.Faults;
import otklik.sandbox.http.Sockets;
import otklik.sandbox.http.StandInServer;

/** A bot's API on one port, and the chats it writes to on {@code GET /}. */
public final class TelegramServer implements AutoCloseable {
    private static final Pattern ROUTE = Pattern.compile("/bot(\\d+:[\\w-]+)/(\\w+)");

    private final Faults faults = new Faults(1);
    private final Faults pollFaults = new Faults(2);
    private final ChatRules rules = new ChatRules();
    private final Updates updates = new Updates(Instant.now().getEpochSecond());
    private final Chats chats;
    private final People people;
    private final BotMethods methods;
    private final StandInServer server;
    private volatile String token = "7000000001:demo-bot-token";
    private int refusals;
    private int refusalSeconds;

    private TelegramServer(int port, Optional<Path> file) {
        chats = new Chats(file);
        people = new People(chats, updates, Clock.systemUTC());
        methods = new BotMethods(chats, rules, Clock.systemUTC());
        server = new StandInServer(port, faults, this::aside, this::answer, TelegramServer::refuse, Sockets.none());
    }

    /** @param port 0 for any free one */
    public static TelegramServer start(int port) {
        return new TelegramServer(port, Optional.empty());
    }

    /** Keeps what is delivered in the file, for the next start. */
    public static TelegramServer start(int port, Path file) {
        return new TelegramServer(port, Optional.of(file));
    }

    public String url() {
        return server.url();
    }

    public String token() {
        return token;
    }

    /** From now on only this token is good. */
    public void changeToken(String newToken) {
        token = newToken;
    }

    /** The bot is let into the chat again. */
    public void unblock(String chatId) {
        rules.unblock(chatId);
    }

    /** In order of delivery; an edited message stands in its old place. */
    public List<Delivery> delivered() {
        return chats.all();
    }

    public Faults faults() {
        return faults;
    }

    /** The next calls are answered 429 with {@code parameters.retry_after}. */
    public synchronized void tooMany(int calls, int retryAfterSeconds) {
        refusals = calls;
        refusalSeconds = retryAfterSeconds;
    }

    /** One message a second in a chat, twenty a minute in a group, thirty a second in all; off at the start. */
    public void limit(boolean on) {
        methods.limit(on);
    }

    /** No markup can be parsed, however right it is. */
    public void refuseMarkup(boolean on) {
        methods.refuseMarkup(on);
    }

    /** This chat has shut the bot out: 403. */
    public void block(String chatId) {
        rules.block(chatId);
    }

    /** The group has become a supergroup of this id: what is sent to the old one is refused with it. */
    public void move(String chatId, long newId) {
        rules.move(chatId, newId);
    }

    /** The chat has these topics and no others. */
    public void forum(String chatId, Set<Integer> threads) {
        rules.forum(chatId, threads);
    }

    /** Somebody writes. */
    public void say(String chatId, long userId, String name, String text) {
        people.say(chatId, userId, name, text);
    }

    /** Somebody presses the button that carries this. */
    public void press(String chatId, long messageId, String data, long userId, String name) {
        people.press(chatId, messageId, data, userId, name);
    }

    /** Failures of {@code getUpdates}, which {@link #faults} leave alone; each is a 502. */
    public Faults pollFaults() {
        return pollFaults;
    }

    @Override
    public void close() {
        server.close();
    }

    /** Questions that last, and what a person does on the page: no faults meet them by chance. */
    private Optional<Answer> aside(Call call) {
        if (call.path().toLowerCase(Locale.ROOT).endsWith("/getupdates")) {
            return Optional.of(pollFaults.fails() ? refuse(Fault.HTML_502) : answer(call));
        }
        return ChatPage.act(call, chats, people);
    }

    private Answer answer(Call call) {
        if ("/".equals(call.path())) {
            return Answer.html(200, ChatPage.html(chats.all()));
        }
        try {
            heedRefusals(call);
            ObjectNode answer = JsonNodeFactory.instance.objectNode().put("ok", true);
            answer.set("result", result(call));
            return Answer.json(200, answer.toString());
        } catch (TooMany e) {
            return tooMany(e.seconds());
        } catch (BadRequest e) {
            ObjectNode body = body(e.code(), e.getMessage());
            if (e.movedTo() != 0) {
                body.putObject("parameters").put("migrate_to_chat_id", e.movedTo());
            }
            return Answer.json(e.code(), body.toString());
        }
    }

    private JsonNode result(Call call) {
        Matcher route = ROUTE.matcher(call.path());
        if (!route.matches()) {
            throw new BadRequest(404, "Not Found");
        }
        if (!route.group(1).equals(token)) {
            throw new BadRequest(401, "Unauthorized");
        }
        Parameters parameters = new Parameters(call);
        return "getupdates".equalsIgnoreCase(route.group(2))
                ? updates.from(parameters.number("offset"), Math.min(50, parameters.number("timeout")))
                : methods.call(route.group(2), parameters);
    }

    private synchronized void heedRefusals(Call call) {
        if (refusals > 0 && !call.path().endsWith("/getUpdates")) {
            refusals--;
            throw new TooMany(refusalSeconds);
        }
    }

    private static Answer refuse(Fault fault) {
        return switch (fault) {
            case TOO_MANY -> error(429, "Too Many Requests");
            case TOO_MANY_WITH_RETRY_AFTER -> tooMany(1);
            case UNAUTHORIZED -> error(401, "Unauthorized");
            case HTML_502 -> Answer.html(502, "<html><body><h1>502 Bad Gateway</h1></body></html>");
            case EMPTY_500 -> Answer.json(500, "");
            default -> error(503, "Service Unavailable");
        };
    }

    private static Answer tooMany(int seconds) {
        ObjectNode body = body(429, "Too Many Requests: retry after " + seconds);
        body.putObject("parameters").put("retry_after", seconds);
        return Answer.json(429, body.toString()).with("Retry-After", Integer.toString(seconds));
    }

    private static Answer error(int code, String description) {
        return Answer.json(code, body(code, description).toString());
    }

    private static ObjectNode body(int code, String description) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("ok", false)
                .put("error_code", code)
                .put("description", description);
    }
}
