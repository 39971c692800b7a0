package otklik.publisher.publishing;

import java.time.Duration;
import otklik.publisher.google.SheetsApi;

/**
 * How fast the spreadsheet is written and looked at.
 *
 * @param readTimeout who stops listening earlier cannot know what became of a call
 * @param lateWrite a write whose answer is lost may be carried out this much later
 * @param quotaPause of all calls after Google asked for fewer
 * @param look between looks at what people did
 * @param backlog between writes while there is more than one call can take, where the interval is longer
 * @param meta between updates of {@code _meta} while nothing else is written
 */
public record Pace(
        Duration readTimeout,
        Duration lateWrite,
        Duration quotaPause,
        Duration look,
        Duration backlog,
        Duration meta,
        int readsAMinute,
        int writesAMinute) {
    /** A tenth of the quota is left for a second process that takes over, and for clocks that differ. */
    public static Pace usual() {
        return new Pace(
                SheetsApi.READ_TIMEOUT,
                SheetsApi.READ_TIMEOUT,
                Duration.ofSeconds(60),
                Duration.ofSeconds(20),
                Duration.ofMillis(1500),
                Duration.ofSeconds(60),
                54,
                54);
    }
}
