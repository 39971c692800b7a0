package otklik.ingest.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import otklik.events.EventJson;
import otklik.ingest.Settings;
import otklik.ingest.polling.Progress;

/** {@code GET /status}: how far the polling is. */
@Path("/status")
public class StatusResource {
    /** The body; absent figures are null. */
    public record Status(
            String phase,
            long chats,
            long messages,
            @JsonProperty("total_chats") Long totalChats,
            @JsonProperty("seconds_left") Long secondsLeft,
            @JsonProperty("last_poll_at") String lastPollAt,
            String problem) {}

    private final Progress progress;
    private final Settings settings;

    public StatusResource(Progress progress, Settings settings) {
        this.progress = progress;
        this.settings = settings;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Status status() {
        Progress.Picture p = progress.picture();
        return new Status(
                p.phase(),
                p.chats(),
                p.messages(),
                p.totalChats(),
                p.secondsLeft(),
                local(p.lastPollAt()),
                p.problem());
    }

    private String local(Instant time) {
        return time == null ? null : EventJson.TIME.format(time.atZone(settings.zone()));
    }
}
