package otklik.events.analytics;

import static otklik.events.Require.present;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/**
 * An open wait passed a share of {@code ALERT_TARGET} in working time: {@code analytics.alerts.v1}, key
 * {@code wait_id/level}; told once.
 *
 * @param level 50, 100 or 300 percent of the target
 * @param waiting {@code wait} in the JSON, as it stood then
 */
public record Alert(String waitId, int level, OffsetDateTime raisedAt, @JsonProperty("wait") Wait waiting) {
    public Alert {
        present("wait_id", waitId);
        present("raised_at", raisedAt);
        present("wait", waiting);
    }
}
