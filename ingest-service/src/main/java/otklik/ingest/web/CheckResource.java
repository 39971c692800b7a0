package otklik.ingest.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import otklik.ingest.check.CannotCheck;
import otklik.ingest.check.Checks;
import otklik.ingest.check.Report;
import otklik.ingest.check.ReportText;
import otklik.ingest.check.Words;

/**
 * {@code GET /checks}: what is wrong with the accounts and with what was read, as JSON or, asked for, as text;
 * {@code full=true} compares every day. Takes from seconds to minutes. 503 where nothing can be checked.
 */
@Path("/checks")
@Blocking
public class CheckResource {
    /** Holds the severity of the worst finding: {@code ok}, {@code warning} or {@code error}. */
    public static final String WORST = "X-Worst-Finding";

    private final Checks checks;
    private final Words words;

    public CheckResource(Checks checks, Words words) {
        this.checks = checks;
        this.words = words;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response json(@QueryParam("full") boolean full) throws InterruptedException {
        try {
            Report report = checks.run(full);
            return answer(report, report);
        } catch (CannotCheck e) {
            return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                    .entity(new Refusal(e.getMessage()))
                    .build();
        }
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    public Response text(@QueryParam("full") boolean full) throws InterruptedException {
        try {
            Report report = checks.run(full);
            return answer(report, new ReportText(words).of(report));
        } catch (CannotCheck e) {
            return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                    .entity(e.getMessage() + "\n")
                    .build();
        }
    }

    private static Response answer(Report report, Object entity) {
        return Response.ok(entity).header(WORST, report.worst().word()).build();
    }

    /** Why nothing was checked. */
    public record Refusal(String problem) {}
}
