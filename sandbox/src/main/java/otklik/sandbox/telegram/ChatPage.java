package otklik.sandbox.telegram;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import otklik.sandbox.http.Answer;
import otklik.sandbox.http.Call;

/** The chats as a person sees them: bubbles with their markup, the latest at the bottom. */
final class ChatPage {
    private static final long VISITOR = 777_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm").withZone(ZoneId.of("Europe/Moscow"));

    private ChatPage() {}

    static String html(List<Delivery> messages) {
        StringBuilder html = new StringBuilder(
                """
                <!doctype html><html lang="ru"><meta charset="utf-8">
                <meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="refresh" content="5">
                <title>Telegram: демонстрация</title><style>body{font:15px/1.45 system-ui;margin:0;background:#d5e1ea}
                header{background:#2b5278;color:#fff;padding:12px 20px}h1{font-size:17px;margin:0}header small{color:#dbe6f0}
                main{max-width:680px;margin:0 auto;padding:16px}article{background:#fff;border-radius:12px 12px 12px 2px;
                padding:8px 14px;margin:0 0 12px;white-space:pre-wrap;overflow-wrap:anywhere}
                img{display:block;max-width:100%;border-radius:8px;margin:0 0 8px}form{margin:6px 0 0}
                button{width:100%;padding:7px;border:0;border-radius:8px;background:#e3edf5;color:#2b5278;font:inherit}
                footer{text-align:right;font-size:12px;color:#59616e}p{text-align:center;color:#39424e}</style>
                <header><h1>Отклик</h1><small>бот, демонстрационный Telegram: наружу ничего не отправляется</small></header><main>
                """);
        if (messages.isEmpty()) {
            html.append("<p>Сообщений пока нет</p>");
        }
        messages.forEach(message -> bubble(html, message));
        return html.append("</main></html>").toString();
    }

    /** A pressed button, or words to the bot: {@code POST /press} and {@code POST /say}; a picture: {@code GET /photo}. */
    static Optional<Answer> act(Call call, Chats chats, People people) {
        String chat = call.parameter("chat").orElse("");
        long message = Long.parseLong(call.parameter("message").orElse("0"));
        return switch (call.path()) {
            case "/press" -> {
                people.press(chat, message, call.parameter("data").orElse(""), VISITOR, "Гость");
                yield Optional.of(Answer.html(303, "").with("Location", "/"));
            }
            case "/say" -> {
                people.say(chat, VISITOR, "Гость", call.parameter("text").orElse(""));
                yield Optional.of(Answer.html(303, "").with("Location", "/"));
            }
            case "/photo" -> Optional.of(photo(chats, chat, message));
            default -> Optional.empty();
        };
    }

    private static Answer photo(Chats chats, String chat, long message) {
        return chats.find(chat, message)
                .filter(Delivery::hasPhoto)
                .map(found ->
                        new Answer(200, "image/png", Map.of(), found.details().photo()))
                .orElseGet(() -> Answer.html(404, ""));
    }

    private static String place(Delivery message) {
        return "chat=" + URLEncoder.encode(message.chatId(), StandardCharsets.UTF_8) + "&amp;message="
                + message.messageId();
    }

    private static void bubble(StringBuilder html, Delivery message) {
        html.append("<article>");
        if (message.hasPhoto()) {
            html.append("<img alt=\"\" src=\"/photo?").append(place(message)).append("\">");
        }
        html.append(message.html() ? message.text() : escaped(message.plain()))
                .append(buttons(message))
                .append("<footer>чат ")
                .append(escaped(message.chatId()))
                .append(message.thread() > 0 ? " · тема " + message.thread() : "")
                .append(message.silent() ? " · без звука" : "")
                .append(" · ")
                .append(TIME.format(message.at()))
                .append(message.edits() > 0 ? " · изменено" : "")
                .append("</footer></article>");
    }

    private static String buttons(Delivery message) {
        StringBuilder html = new StringBuilder();
        message.buttons().forEach(button -> html.append("<form method=\"post\" action=\"/press?")
                .append(place(message))
                .append("&amp;data=")
                .append(URLEncoder.encode(button.data(), StandardCharsets.UTF_8))
                .append("\"><button>")
                .append(escaped(button.text()))
                .append("</button></form>"));
        return html.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
