package otklik.ingest.shard;

/**
 * A part of RetailCRM that one owner reads at a time.
 *
 * @param feed what is read: {@code reference}, {@code dialogs}, {@code chats}, {@code messages} or {@code orders}
 * @param channel type of the channel, empty where the feed is not split by channels
 */
public record Shard(String feed, String channel) {
    public static final String REFERENCE = "reference";
    public static final String DIALOGS = "dialogs";
    public static final String CHATS = "chats";
    public static final String MESSAGES = "messages";
    public static final String ORDERS = "orders";

    public Shard {
        if (feed.isBlank()) {
            throw new IllegalArgumentException("feed is empty");
        }
    }

    /** {@code messages/whatsapp}, or the feed alone. */
    public String name() {
        return channel.isEmpty() ? feed : feed + "/" + channel;
    }

    @Override
    public String toString() {
        return name();
    }
}
