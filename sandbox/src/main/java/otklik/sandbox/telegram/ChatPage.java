package otklik.sandbox.telegram;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The chats as a person sees them: bubbles with their markup, the latest at the bottom. */
final class ChatPage {
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
                footer{text-align:right;font-size:12px;color:#59616e}p{text-align:center;color:#39424e}</style>
                <header><h1>Отклик</h1><small>бот, демонстрационный Telegram: наружу ничего не отправляется</small></header><main>
                """);
        if (messages.isEmpty()) {
            html.append("<p>Сообщений пока нет</p>");
        }
        messages.forEach(message -> bubble(html, message));
        return html.append("</main></html>").toString();
    }

    private static void bubble(StringBuilder html, Delivery message) {
        boolean marked = !message.plain().equals(message.text());
        html.append("<article>")
                .append(marked ? message.text() : escaped(message.plain()))
                .append("<footer>чат ")
                .append(escaped(message.chatId()))
                .append(" · ")
                .append(TIME.format(message.at()))
                .append("</footer></article>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
