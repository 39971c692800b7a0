package otklik.analysis.kafka;

import otklik.analysis.group.Share;

/** A chat's share in a group at a version of the chat's figures; a null share tells that it left the group. */
record Contribution<S extends Share<S>>(String chatId, long version, S share) {
    /** The kind of the part says what its share is. */
    @SuppressWarnings("unchecked")
    static <S extends Share<S>> Contribution<S> of(Emission.OfGroup part) {
        return new Contribution<>(part.chatId(), part.version(), (S) part.share());
    }
}
