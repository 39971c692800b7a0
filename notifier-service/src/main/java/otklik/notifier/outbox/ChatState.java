package otklik.notifier.outbox;

import static otklik.events.Require.present;

import java.time.OffsetDateTime;

/**
 * What Telegram told of a chat.
 *
 * @param chat as the settings name it
 * @param movedTo its id since it became a supergroup; absent otherwise
 * @param shutSince since when it takes nothing from the bot; absent while it does
 */
public record ChatState(String chat, String movedTo, OffsetDateTime shutSince) {
    public ChatState {
        present("chat", chat);
    }

    public String current() {
        return movedTo == null ? chat : movedTo;
    }

    public ChatState moved(String to) {
        return new ChatState(chat, to, null);
    }

    public ChatState shut(OffsetDateTime since) {
        return new ChatState(chat, movedTo, shutSince == null ? since : shutSince);
    }

    public ChatState open() {
        return new ChatState(chat, movedTo, null);
    }
}
