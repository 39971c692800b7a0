package otklik.analysis.kafka;

/**
 * A chat's share in a group at a version of the chat's figures.
 *
 * @param share packed as the kind of the group says; null: the chat has left the group
 */
record Contribution(String chatId, long version, byte[] share) implements Addressed {
    static final Packing<Contribution> PACKING = new Packing<>(
            (told, out) -> out.text(told.chatId).number(told.version).bytes(told.share),
            in -> new Contribution(in.text(), in.number(), in.bytes()));
}
