package otklik.analysis.kafka;

import otklik.events.Topic;

/** What a chat or a group tells when its figures change. */
sealed interface Emission {
    /** A row of a topic as an event and its JSON; null withdraws it. */
    record OfTopic(Topic<?> topic, Object event, byte[] json, long revision) implements Emission {
        static <E> OfTopic row(Topic<E> topic, E event, long revision) {
            return new OfTopic(topic, event, topic.write(event), revision);
        }

        static OfTopic withdrawal(Topic<?> topic, long revision) {
            return new OfTopic(topic, null, null, revision);
        }
    }

    /** What a group of this kind is told. */
    record OfGroup(String kind, Addressed told) implements Emission {}
}
