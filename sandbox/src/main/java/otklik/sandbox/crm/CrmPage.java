package otklik.sandbox.crm;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A plain page for a person: how much there is, and what was said last. */
final class CrmPage {
    private static final int LAST = 50;

    private final CrmFacts facts;

    CrmPage(CrmFacts facts) {
        this.facts = facts;
    }

    String html() {
        StringBuilder html = new StringBuilder(
                """
                <!doctype html><html lang="ru"><meta charset="utf-8"><title>RetailCRM: демонстрация</title>
                <style>body{font:14px system-ui;margin:24px;max-width:900px}td,th{padding:4px 12px 4px 0;text-align:left;
                vertical-align:top}small{color:#59616e}</style><h1>RetailCRM: демонстрационный магазин</h1>
                """);
        html.append("<p>Чатов: ")
                .append(facts.count("chats"))
                .append(", диалогов: ")
                .append(facts.count("dialogs"))
                .append(", сообщений: ")
                .append(facts.count("messages"))
                .append(", заказов: ")
                .append(facts.count("orders"))
                .append("</p><h2>Последние сообщения</h2><table><tr><th>Время<th>Чат<th>Кто<th>Текст</tr>");
        facts.newest("messages", LAST).forEach(message -> row(html, message));
        return html.append("</table></html>").toString();
    }

    private static void row(StringBuilder html, ObjectNode message) {
        html.append("<tr><td><small>")
                .append(escaped(message.path("time").asText()))
                .append("</small><td>")
                .append(message.path("chat_id").asLong())
                .append("<td>")
                .append(escaped(message.at("/from/name").asText("—")))
                .append("<td>")
                .append(escaped(
                        message.path("content").asText(message.path("type").asText())));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
