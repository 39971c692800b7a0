package otklik.publisher.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import otklik.events.EventJson;
import otklik.publisher.Settings;
import otklik.publisher.publishing.Progress;

/** {@code GET /status}: what is in the sheets and what is on its way. */
@Path("/status")
public class StatusResource {
    /** The body; what is absent is null. */
    public record Status(
            Map<String, Integer> rows,
            int pending,
            @JsonProperty("last_flush_at") String lastFlushAt,
            @JsonProperty("write_calls_last_minute") int writeCallsLastMinute,
            String problem) {
        public Status {
            rows = new LinkedHashMap<>(rows);
        }
    }

    private final Progress progress;
    private final Settings settings;

    public StatusResource(Progress progress, Settings settings) {
        this.progress = progress;
        this.settings = settings;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Status status() {
        Progress.Picture picture = progress.picture();
        return new Status(
                picture.rows(),
                picture.pending(),
                picture.lastFlushAt().map(this::local).orElse(null),
                progress.writesLastMinute(Instant.now()),
                picture.problem().orElse(null));
    }

    private String local(Instant time) {
        return EventJson.TIME.format(time.atZone(settings.zone()));
    }
}
