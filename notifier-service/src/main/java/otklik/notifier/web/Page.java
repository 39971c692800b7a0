package otklik.notifier.web;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import otklik.notifier.report.Message;

/** Shows messages as they will look. */
final class Page {
    private Page() {}

    static String html(List<Message> messages, Locale language) {
        String bubbles = messages.stream().map(Page::bubble).collect(Collectors.joining("\n"));
        return """
                <!doctype html><html lang="%s"><meta charset="utf-8">
                <meta name="viewport" content="width=device-width,initial-scale=1"><title>Telegram</title>
                <style>body{font:15px/1.4 system-ui,sans-serif;margin:0;padding:16px 8px;background:#cfdcc5;color:#111}
                article{background:#fff;border-radius:14px;max-width:460px;margin:0 auto 12px;overflow:hidden;
                box-shadow:0 1px 2px #0002}
                article img{display:block;width:100%%}article p{white-space:pre-wrap;overflow-wrap:anywhere;margin:0;
                padding:10px 14px}blockquote{margin:2px 0;padding-left:8px;border-left:3px solid #5a9}</style>
                %s
                </html>
                """
                .formatted(language.getLanguage(), bubbles);
    }

    private static String bubble(Message message) {
        String picture = message.picture()
                .map(found -> "<img alt=\"" + found.fileName() + "\" src=\"data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(found.png()) + "\">")
                .orElse("");
        return "<article>" + picture + "<p>" + message.text().html() + "</p></article>";
    }
}
