package otklik.sandbox.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the whole history has come through: read, then analysed, then written. A shop that goes on living always has
 * something on its way; what counts is that all that was there at the end of a step has passed the next one.
 */
final class Settling {
    /** The lag is told a moment late, so that one look says little. */
    private static final int LOOKS = 5;
    /** The publisher has heard of everything by then. */
    private static final Duration HEARD = Duration.ofSeconds(10);

    private int quietLooks;
    private Optional<Instant> analysedAt = Optional.empty();

    /** True when everything is written that had been told when the history was complete. */
    boolean look(Map<Service, JsonNode> answers, Instant now) {
        if (analysedAt.isEmpty()) {
            quietLooks = isAnalysed(answers) ? quietLooks + 1 : 0;
            analysedAt = quietLooks < LOOKS ? Optional.empty() : Optional.of(now);
            return false;
        }
        return !now.isBefore(analysedAt.get().plus(HEARD)) && isWritten(answers.get(Service.PUBLISHER));
    }

    private static boolean isAnalysed(Map<Service, JsonNode> answers) {
        JsonNode analysis = answers.get(Service.ANALYSIS);
        return "live".equals(answers.get(Service.INGEST).path("phase").asText())
                && isWell(analysis)
                && analysis.path("lag").asLong(1) == 0;
    }

    private static boolean isWritten(JsonNode publisher) {
        return isWell(publisher) && publisher.path("pending").asLong(1) == 0;
    }

    private static boolean isWell(JsonNode answer) {
        return !answer.isMissingNode() && answer.path("problem").asText("").matches("|null");
    }
}
