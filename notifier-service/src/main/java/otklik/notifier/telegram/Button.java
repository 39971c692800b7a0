package otklik.notifier.telegram;

import java.nio.charset.StandardCharsets;

/**
 * A button under a message.
 *
 * @param data what comes back when it is pressed; Telegram takes 64 bytes
 */
public record Button(String text, String data) {
    private static final int MOST_BYTES = 64;

    public Button {
        if (data.isEmpty() || data.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException("a button's data is of 1 to 64 bytes");
        }
    }
}
