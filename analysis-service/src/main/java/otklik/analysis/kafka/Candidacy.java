package otklik.analysis.kafka;

/**
 * A chat that a group may select.
 *
 * @param rank text whose natural order is the order of the candidates
 * @param item what the selection needs to know of it, as JSON; null: it is no candidate any more
 */
record Candidacy(String chatId, long version, String rank, byte[] item) implements Addressed {
    static final Packing<Candidacy> PACKING = new Packing<>(
            (told, out) ->
                    out.text(told.chatId).number(told.version).text(told.rank).bytes(told.item),
            in -> new Candidacy(in.text(), in.number(), in.text(), in.bytes()));
}
