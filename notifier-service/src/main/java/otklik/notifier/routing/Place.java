package otklik.notifier.routing;

import static otklik.events.Require.present;

/**
 * Where a message goes.
 *
 * @param chat Telegram's id or {@code @name}
 * @param thread topic of a forum; 0 for none and for General, whose id must never be sent
 */
public record Place(String chat, int thread) {
    private static final int GENERAL = 1;
    private static final long FIRST_SUPERGROUP = -1_000_000_000_000L;

    public Place {
        present("chat", chat);
        thread = thread == GENERAL ? 0 : thread;
    }

    public static Place of(String chat) {
        return new Place(chat, 0);
    }

    public Place movedTo(String newChat) {
        return new Place(newChat, thread);
    }

    public Place withoutThread() {
        return new Place(chat, 0);
    }

    /** Groups and channels take fewer messages a minute than people do. */
    public boolean group() {
        return chat.startsWith("-") || chat.startsWith("@");
    }

    /** Supergroups and channels count their messages by themselves, all other chats together. */
    public boolean countsAlone() {
        return chat.startsWith("@") || chat.startsWith("-") && Long.parseLong(chat) < FIRST_SUPERGROUP;
    }
}
