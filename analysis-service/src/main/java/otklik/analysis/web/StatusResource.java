package otklik.analysis.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import otklik.analysis.kafka.Analysis;

/** {@code GET /status}: what the topology does and how much is before it. */
@Path("/status")
public class StatusResource {
    /** @param lag records not read yet */
    public record Status(String state, long lag, String problem) {}

    private final Analysis analysis;

    public StatusResource(Analysis analysis) {
        this.analysis = analysis;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Status status() {
        return new Status(analysis.state(), analysis.lag(), analysis.problem().orElse(null));
    }
}
