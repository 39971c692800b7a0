package otklik.notifier.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import otklik.notifier.report.Rich;

/** Shows messages as they will look. */
final class Page {
    private Page() {}

    static String html(List<Rich> messages, Locale language) {
        String bubbles = messages.stream()
                .map(message -> "<article>" + message.html() + "</article>")
                .collect(Collectors.joining("\n"));
        return """
                <!doctype html><html lang="%s"><meta charset="utf-8">
                <meta name="viewport" content="width=device-width,initial-scale=1"><title>Telegram</title>
                <style>body{font:15px/1.45 system-ui;margin:24px auto;max-width:680px;padding:0 16px}
                article{white-space:pre-wrap;overflow-wrap:anywhere;margin-bottom:24px}</style>
                %s
                </html>
                """
                .formatted(language.getLanguage(), bubbles);
    }
}
