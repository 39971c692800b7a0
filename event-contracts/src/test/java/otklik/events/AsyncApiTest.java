package otklik.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The machine-readable description names the same topics, partitions and clean-up as the catalogue. */
class AsyncApiTest {
    private static final Pattern CHANNEL = Pattern.compile(
            "topic: (\\S+)\\s+partitions: (\\d+)\\s+topicConfiguration:\\s+cleanup\\.policy: \\[(\\w+)]");

    @Test
    void shouldDescribeTheCatalogue() throws IOException {
        var described = CHANNEL.matcher(document())
                .results()
                .map(found -> found.group(1) + " " + found.group(2) + " " + found.group(3));

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(Topics.all().stream()
                        .map(topic -> topic.name() + " " + topic.partitions() + " "
                                + topic.config().get("cleanup.policy"))
                        .toList());
    }

    private static String document() throws IOException {
        try (InputStream in = AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
