package otklik.analysis.chat;

import otklik.analysis.group.Rank;

/**
 * A chat among those that a group selects the best of.
 *
 * @param group key of the group
 * @param item what is told of the chat if it is selected
 */
public record Candidate(Kind kind, String group, Rank rank, Object item) {
    /** What chats are selected for. */
    public enum Kind {
        /** Chats that show a habit of their manager. */
        EXAMPLES,
        /** Chats to learn from. */
        PRACTICES
    }
}
