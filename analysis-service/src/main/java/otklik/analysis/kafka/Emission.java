package otklik.analysis.kafka;

import otklik.analysis.group.Share;
import otklik.events.Topic;

/** What a chat or a group tells when its figures change. */
sealed interface Emission {
    /** A row of a topic; a null event withdraws it. */
    record OfTopic(Topic<?> topic, Object event, long revision) implements Emission {
        @SuppressWarnings("unchecked")
        byte[] value() {
            return ((Topic<Object>) topic).write(event);
        }
    }

    /** A chat's share in a group of this kind; null: it has left the group. */
    record OfGroup(String kind, String chatId, long version, Share<?> share) implements Emission {}

    /** A chat among those a group selects from; a null candidate has left it. */
    record OfSelection(String kind, Candidacy candidacy) implements Emission {}
}
