package otklik.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettlingTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Settling settling = new Settling();
    private Instant now = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void shouldEndWhenAllIsReadAnalysedAndThenWritten() throws Exception {
        assertThat(after(30, "live", 0, 0)).isTrue();
    }

    @Test
    void shouldNotEndWhileTheHistoryIsRead() throws Exception {
        assertThat(after(30, "backfill", 0, 0)).isFalse();
    }

    @Test
    void shouldNotEndWhileSomethingIsAnalysed() throws Exception {
        assertThat(after(30, "live", 1, 0)).isFalse();
    }

    @Test
    void shouldGiveThePublisherTimeToHear() throws Exception {
        assertThat(after(8, "live", 0, 0)).isFalse();
    }

    @Test
    void shouldEndThoughNewsGoOnComingOnceTheHistoryWasAnalysed() throws Exception {
        after(10, "live", 0, 40);

        assertThat(after(30, "live", 3, 5)).isFalse();
        assertThat(after(1, "live", 3, 0)).isTrue();
    }

    @Test
    void shouldWaitForAServiceThatDoesNotAnswer() {
        Map<Service, JsonNode> silent = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            silent.put(service, MissingNode.getInstance());
        }

        assertThat(settling.look(silent, now)).isFalse();
    }

    private boolean after(int seconds, String phase, int lag, int pending) throws Exception {
        Map<Service, JsonNode> answers = Map.of(
                Service.INGEST, JSON.readTree("{\"phase\":\"" + phase + "\"}"),
                Service.ANALYSIS, JSON.readTree("{\"lag\":" + lag + ",\"problem\":null}"),
                Service.PUBLISHER, JSON.readTree("{\"pending\":" + pending + ",\"problem\":null}"));
        boolean settled = false;
        for (int second = 0; second < seconds; second++) {
            now = now.plusSeconds(1);
            settled = settling.look(answers, now);
        }
        return settled;
    }
}
