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
import otklik.publisher.board.Freshness;
import otklik.publisher.live.BoardState;
import otklik.publisher.publishing.Progress;

/** {@code GET /status}: what is in the sheets and what is on its way. */
@Path("/status")
public class StatusResource {
    /**
     * The body; what is absent is null.
     *
     * @param sheets {@code on}, or {@code off} while no spreadsheet is set
     * @param board how far the topics are read for the board
     */
    public record Status(
            String sheets,
            Map<String, Integer> rows,
            int pending,
            @JsonProperty("last_flush_at") String lastFlushAt,
            @JsonProperty("write_calls_last_minute") int writeCallsLastMinute,
            String problem,
            Board board) {
        public Status {
            rows = new LinkedHashMap<>(rows);
        }
    }

    /** Records of the topics, {@code of} those that there were at start. */
    public record Board(long read, long of, boolean complete, String problem) {}

    private final Progress progress;
    private final Settings settings;
    private final BoardState board;

    public StatusResource(Progress progress, Settings settings, BoardState board) {
        this.progress = progress;
        this.board = board;
        this.settings = settings;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Status status() {
        Progress.Picture picture = progress.picture();
        Freshness.Reading reading = board.reading();
        return new Status(
                settings.sheets() ? "on" : "off",
                picture.rows(),
                picture.pending(),
                picture.lastFlushAt().map(this::local).orElse(null),
                progress.writesLastMinute(Instant.now()),
                picture.problem().orElse(null),
                new Board(
                        reading.read(),
                        reading.of(),
                        reading.complete(),
                        reading.problem().orElse(null)));
    }

    private String local(Instant time) {
        return EventJson.TIME.format(time.atZone(settings.zone()));
    }
}
