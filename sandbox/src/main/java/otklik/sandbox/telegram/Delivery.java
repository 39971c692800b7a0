package otklik.sandbox.telegram;

import java.time.Instant;
import java.util.List;

/**
 * A message as the chat has it.
 *
 * @param at when it was delivered first
 * @param text as it was sent, with its markup
 * @param plain as it is read, without markup
 * @param details all else
 */
public record Delivery(Instant at, String chatId, long messageId, String text, String plain, Details details) {
    /**
     * @param thread topic of a forum, 0 for none
     * @param silent without a sound
     * @param buttons in their order
     * @param photo PNG or JPEG; empty where there is none
     * @param edits how often it was changed
     * @param html whether the text was sent as HTML; otherwise its signs are no markup
     */
    public record Details(int thread, boolean silent, List<Button> buttons, byte[] photo, int edits, boolean html) {
        public static final Details NONE = new Details(0, false, List.of(), new byte[0], 0, false);
    }

    /** @param data what comes back when it is pressed */
    public record Button(String text, String data) {}

    public int thread() {
        return details.thread();
    }

    public boolean silent() {
        return details.silent();
    }

    public List<Button> buttons() {
        return details.buttons();
    }

    public boolean hasPhoto() {
        return details.photo().length > 0;
    }

    public int edits() {
        return details.edits();
    }

    public boolean html() {
        return details.html();
    }

    Delivery edited(String newText, String newPlain, List<Button> buttons, boolean html) {
        Details changed =
                new Details(details.thread(), details.silent(), buttons, details.photo(), details.edits() + 1, html);
        return new Delivery(at, chatId, messageId, newText, newPlain, changed);
    }
}
