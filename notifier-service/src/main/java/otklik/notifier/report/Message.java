package otklik.notifier.report;

import java.util.Optional;

/** One message to Telegram; with a picture the text is its caption and so much shorter. */
public record Message(Rich text, Optional<Picture> picture) {
    /** What Telegram takes, in UTF-16 units of the text as it is read. */
    public static final int LONGEST_TEXT = 4096;

    public static final int LONGEST_CAPTION = 1024;

    public Message {
        int longest = picture.isPresent() ? LONGEST_CAPTION : LONGEST_TEXT;
        if (text.length() > longest) {
            throw new IllegalArgumentException("a message of more than " + longest + " characters");
        }
    }

    public static Message of(Rich text) {
        return new Message(text, Optional.empty());
    }
}
