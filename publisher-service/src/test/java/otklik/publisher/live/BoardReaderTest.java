package otklik.publisher.live;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import otklik.events.Topics;
import otklik.publisher.board.Facts;

class BoardReaderTest {
    private final BoardReader reader = new BoardReader(Map.of(), null, Clock.systemUTC());

    @Test
    void shouldPassOverWhatCannotBeTakenAndGoOn() {
        byte[] value = "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] key = {'1'};

        assertThatCode(() -> {
                    reader.take(new Facts(), new ConsumerRecord<>("no.such.topic", 0, 1, key, value));
                    reader.take(new Facts(), new ConsumerRecord<>(Topics.WAITS.name(), 0, 2, key, value));
                })
                .doesNotThrowAnyException();
    }
}
