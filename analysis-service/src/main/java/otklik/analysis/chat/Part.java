package otklik.analysis.chat;

import otklik.analysis.group.Share;

/**
 * A chat's share in one group of a kind.
 *
 * @param kind name of the kind of groups
 * @param group key of the group
 */
public record Part(Kind kind, String group, Share<?> share) {
    /** What chats are grouped by. */
    public enum Kind {
        /** The chat's manager. */
        MANAGERS,
        /** Who wrote in it. */
        AUTHORS,
        CHANNELS,
        /** A channel's local date. */
        DATES,
        /** All of the shop. */
        SHOP
    }
}
