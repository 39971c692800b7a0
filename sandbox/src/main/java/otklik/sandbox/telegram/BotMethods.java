package otklik.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The methods of the bot, with Telegram's checks; each gives a {@code result} or throws {@link BadRequest}. */
final class BotMethods {
    private static final int LONGEST = 4096;
    private static final int LONGEST_CAPTION = 1024;
    private static final int BIGGEST_PHOTO = 10_000_000;
    private static final String SAME = "message is not modified: specified new message content and reply markup are"
            + " exactly the same as a current content and reply markup of the message";

    private final Chats chats;
    private final ChatRules rules;
    private final Clock clock;
    private final Flood flood = new Flood();
    private volatile boolean limited;
    private volatile boolean markupRefused;

    BotMethods(Chats chats, ChatRules rules, Clock clock) {
        this.chats = chats;
        this.rules = rules;
        this.clock = clock;
    }

    void limit(boolean on) {
        limited = on;
    }

    void refuseMarkup(boolean on) {
        markupRefused = on;
    }

    JsonNode call(String method, Parameters parameters) {
        return switch (method.toLowerCase(Locale.ROOT)) {
            case "getme" -> bot();
            case "getchat" -> chat(chatId(parameters));
            case "sendmessage" -> send(parameters);
            case "sendphoto" -> photo(parameters);
            case "editmessagetext" -> edit(parameters, "text", LONGEST);
            case "editmessagecaption" -> edit(parameters, "caption", LONGEST_CAPTION);
            case "sendchataction" -> {
                chatId(parameters);
                yield BooleanNode.TRUE;
            }
            case "answercallbackquery", "setmycommands" -> BooleanNode.TRUE;
            default -> throw new BadRequest(404, "Not Found");
        };
    }

    private ObjectNode send(Parameters parameters) {
        String chatId = chatId(parameters);
        String plain = plain(parameters, "text", LONGEST);
        if (plain.isEmpty()) {
            throw new BadRequest("message text is empty");
        }
        Delivery.Details details = details(chatId, parameters, new byte[0]);
        heed(chatId);
        return message(chats.add(clock.instant(), chatId, parameters.text("text"), plain, details));
    }

    private ObjectNode photo(Parameters parameters) {
        String chatId = chatId(parameters);
        byte[] photo = parameters.file("photo");
        boolean png = photo.length > 8 && (photo[0] & 0xff) == 0x89 && photo[1] == 'P';
        boolean jpeg = photo.length > 8 && (photo[0] & 0xff) == 0xff && (photo[1] & 0xff) == 0xd8;
        if (!png && !jpeg) {
            throw new BadRequest("IMAGE_PROCESS_FAILED");
        }
        if (photo.length > BIGGEST_PHOTO) {
            throw new BadRequest(413, "Request Entity Too Large");
        }
        String plain = plain(parameters, "caption", LONGEST_CAPTION);
        Delivery.Details details = details(chatId, parameters, photo);
        heed(chatId);
        return message(chats.add(clock.instant(), chatId, parameters.text("caption"), plain, details));
    }

    private ObjectNode edit(Parameters parameters, String field, int longest) {
        String chatId = chatId(parameters);
        String plain = plain(parameters, field, longest);
        List<Delivery.Button> buttons = Keyboard.read(parameters.text("reply_markup"));
        Delivery old = chats.find(chatId, parameters.number("message_id"))
                .orElseThrow(() -> new BadRequest("message to edit not found"));
        if (old.hasPhoto() != field.equals("caption")) {
            throw new BadRequest("there is no " + field + " in the message to edit");
        }
        heed(chatId);
        if (old.text().equals(parameters.text(field)) && old.buttons().equals(buttons)) {
            throw new BadRequest(SAME);
        }
        return message(chats.put(old.edited(parameters.text(field), plain, buttons, isHtml(parameters))));
    }

    private Delivery.Details details(String chatId, Parameters parameters, byte[] photo) {
        return new Delivery.Details(
                rules.thread(chatId, parameters.number("message_thread_id")),
                "true".equals(parameters.text("disable_notification")),
                Keyboard.read(parameters.text("reply_markup")),
                photo,
                0,
                isHtml(parameters));
    }

    private String chatId(Parameters parameters) {
        String id = parameters.text("chat_id");
        rules.require(id);
        return id;
    }

    private String plain(Parameters parameters, String field, int longest) {
        String mode = parameters.text("parse_mode").toLowerCase(Locale.ROOT);
        if (!Set.of("", "html").contains(mode)) {
            throw new BadRequest("unsupported parse_mode");
        }
        if (markupRefused && !mode.isEmpty()) {
            throw new BadRequest("can't parse entities: Can't find end of the entity starting at byte offset 0");
        }
        String text = parameters.text(field);
        String plain = (mode.isEmpty() ? text : HtmlText.plain(text)).strip();
        if (plain.length() > longest) {
            throw new BadRequest(field.equals("text") ? "message is too long" : "message caption is too long");
        }
        return plain;
    }

    private static boolean isHtml(Parameters parameters) {
        return !parameters.text("parse_mode").isEmpty();
    }

    private synchronized void heed(String chatId) {
        int delay = limited ? flood.delay(chatId, clock.instant()) : 0;
        if (delay > 0) {
            throw new TooMany(delay);
        }
    }

    static ObjectNode message(Delivery delivery) {
        ObjectNode message = JsonNodeFactory.instance
                .objectNode()
                .put("message_id", delivery.messageId())
                .put("date", delivery.at().getEpochSecond())
                .put(delivery.hasPhoto() ? "caption" : "text", delivery.plain());
        if (delivery.thread() > 0) {
            message.put("message_thread_id", delivery.thread()).put("is_topic_message", true);
        }
        message.set("from", bot());
        message.set("chat", chat(delivery.chatId()));
        return message;
    }

    static ObjectNode chat(String id) {
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
