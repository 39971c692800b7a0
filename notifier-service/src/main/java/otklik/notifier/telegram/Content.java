package otklik.notifier.telegram;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import otklik.notifier.report.Message;
import otklik.notifier.report.Picture;
import otklik.notifier.report.Rich;

/**
 * What a message shows, as it is kept and sent.
 *
 * @param html with Telegram's tags
 * @param plain as it is read, without markup
 * @param buttons in one column
 * @param pictureName absent, as {@code picture}, where there is none
 * @param picture PNG; never changed
 */
public record Content(String html, String plain, List<Button> buttons, String pictureName, byte[] picture) {
    public Content {
        buttons = buttons == null ? List.of() : List.copyOf(buttons);
    }

    public static Content of(Message message) {
        return new Content(
                message.text().html(),
                message.text().plain(),
                List.of(),
                message.picture().map(Picture::fileName).orElse(null),
                message.picture().map(Picture::png).orElse(null));
    }

    public static Content of(Rich text, List<Button> buttons) {
        return new Content(text.html(), text.plain(), buttons, null, null);
    }

    /** A line above all else, where there is room for it. */
    public Content marked(String words) {
        Rich marker = Rich.italic(words);
        int longest = hasPicture() ? Message.LONGEST_CAPTION : Message.LONGEST_TEXT;
        if (plain.length() + marker.length() >= longest) {
            return this;
        }
        return new Content(marker.html() + "\n" + html, marker.plain() + "\n" + plain, buttons, pictureName, picture);
    }

    public boolean hasPicture() {
        return picture != null;
    }

    /** The same for what looks the same; pictures are never changed, and so do not count. */
    public String print() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] all = (html + '\n' + buttons).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(digest.digest(all), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves out what it says. */
    @Override
    public String toString() {
        return "Content[" + plain.length() + " characters]";
    }
}
