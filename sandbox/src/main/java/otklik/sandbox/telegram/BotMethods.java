package otklik.sandbox.telegram;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The methods of the bot, with Telegram's checks; each gives a {@code result} or throws {@link BadRequest}. */
final class BotMethods {
    private static final int LONGEST = 4096;
    private static final String SAME = "message is not modified: specified new message content and reply markup are"
            + " exactly the same as a current content and reply markup of the message";

    private final Chats chats;
    private final Clock clock;
    private final Flood flood = new Flood();
    private final Set<String> blocked = ConcurrentHashMap.newKeySet();
    private volatile boolean limited;
    private volatile boolean markupRefused;

    BotMethods(Chats chats, Clock clock) {
        this.chats = chats;
        this.clock = clock;
    }

    void limit(boolean on) {
        limited = on;
    }

    void refuseMarkup(boolean on) {
        markupRefused = on;
    }

    void block(String chatId) {
        blocked.add(chatId);
    }

    void unblock(String chatId) {
        blocked.remove(chatId);
    }

    ObjectNode call(String method, Parameters parameters) {
        return switch (method.toLowerCase(Locale.ROOT)) {
            case "getme" -> bot();
            case "getchat" -> chat(chatId(parameters));
            case "sendmessage" -> send(parameters);
            case "editmessagetext" -> edit(parameters);
            default -> throw new BadRequest(404, "Not Found");
        };
    }

    private ObjectNode send(Parameters parameters) {
        String chatId = chatId(parameters);
        String plain = plain(parameters);
        heed(chatId);
        return message(chats.add(clock.instant(), chatId, parameters.text("text"), plain));
    }

    private ObjectNode edit(Parameters parameters) {
        String chatId = chatId(parameters);
        String plain = plain(parameters);
        String id = parameters.text("message_id");
        Delivery old = chats.find(chatId, id.matches("\\d{1,18}") ? Long.parseLong(id) : 0)
                .orElseThrow(() -> new BadRequest("message to edit not found"));
        if (old.text().equals(parameters.text("text"))) {
            throw new BadRequest(SAME);
        }
        return message(chats.put(old.edited(parameters.text("text"), plain)));
    }

    private String chatId(Parameters parameters) {
        String id = parameters.text("chat_id");
        if (id.isEmpty()) {
            throw new BadRequest("chat_id is empty");
        }
        if (!id.matches("-?[1-9]\\d{0,18}|@[A-Za-z]\\w{3,}")) {
            throw new BadRequest("chat not found");
        }
        if (blocked.contains(id)) {
            throw new BadRequest(
                    403,
                    "Forbidden: "
                            + (id.startsWith("-")
                                    ? "bot was kicked from the supergroup chat"
                                    : "bot was blocked by the user"));
        }
        return id;
    }

    private String plain(Parameters parameters) {
        String mode = parameters.text("parse_mode").toLowerCase(Locale.ROOT);
        if (!Set.of("", "html").contains(mode)) {
            throw new BadRequest("unsupported parse_mode");
        }
        if (markupRefused && !mode.isEmpty()) {
            throw new BadRequest("can't parse entities: Can't find end of the entity starting at byte offset 0");
        }
        String text = parameters.text("text");
        String plain = (mode.isEmpty() ? text : HtmlText.plain(text)).strip();
        if (plain.isEmpty()) {
            throw new BadRequest("message text is empty");
        }
        if (plain.length() > LONGEST) {
            throw new BadRequest("message is too long");
        }
        return plain;
    }

    private synchronized void heed(String chatId) {
        int delay = limited ? flood.delay(chatId, clock.instant()) : 0;
        if (delay > 0) {
            throw new TooMany(delay);
        }
    }

    private static ObjectNode message(Delivery delivery) {
        ObjectNode message = JsonNodeFactory.instance
                .objectNode()
                .put("message_id", delivery.messageId())
                .put("date", delivery.at().getEpochSecond())
                .put("text", delivery.plain());
        message.set("from", bot());
        message.set("chat", chat(delivery.chatId()));
        return message;
    }

    private static ObjectNode chat(String id) {
        ObjectNode chat = JsonNodeFactory.instance.objectNode();
        return id.startsWith("@")
                ? chat.put("username", id.substring(1)).put("type", "channel")
                : chat.put("id", Long.parseLong(id)).put("type", id.startsWith("-") ? "supergroup" : "private");
    }

    private static ObjectNode bot() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", 7000000001L)
                .put("is_bot", true)
                .put("first_name", "Отклик")
                .put("username", "otklik_demo_bot");
    }
}
