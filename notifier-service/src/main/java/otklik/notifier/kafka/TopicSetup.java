package otklik.notifier.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import otklik.events.Topic;
import otklik.events.Topics;

/** Creates the topics that the notifier reads and writes where they are missing; leaves the others as they are. */
final class TopicSetup {
    private static final List<Topic<?>> USED = Stream.concat(
                    Shelves.TOPICS.stream(),
                    Stream.of(
                            Topics.ALERTS,
                            Topics.SYSTEM_ALERTS,
                            Topics.MANAGERS,
                            Topics.MESSAGES,
                            Topics.TELEGRAM_ACTIONS,
                            Topics.DEAD_LETTERS,
                            Internal.OUTBOX))
            .toList();

    private static final int MOST_ATTEMPTS = 100;
    private static final long PAUSE_MS = 100;

    private TopicSetup() {}

    static void createMissing(Map<String, Object> kafka) throws InterruptedException {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put("default.api.timeout.ms", 10_000);
        config.put("request.timeout.ms", 5_000);
        Admin admin = Admin.create(config);
        try {
            for (Topic<?> topic : USED) {
                NewTopic wanted = new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                        .configs(topic.config());
                create(admin, wanted);
                awaitKnown(admin, topic.name());
            }
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    private static void create(Admin admin, NewTopic topic) throws InterruptedException {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("topic " + topic.name() + " cannot be created", e.getCause());
            }
        }
    }

    /** A topic is created by the controller; the broker that is asked hears of it a moment later. */
    private static void awaitKnown(Admin admin, String topic) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                admin.describeTopics(List.of(topic)).allTopicNames().get();
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || attempt == MOST_ATTEMPTS) {
                    throw new KafkaException("topic " + topic + " cannot be found", e.getCause());
                }
                Thread.sleep(PAUSE_MS);
            }
        }
    }
}
