package otklik.ingest.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

    private static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";

    private final Checks checks;
    private final Words words;

    public CheckResource(Checks checks, Words words) {
        this.checks = checks;
        this.words = words;
    }

    /** JSON unless text is asked for by name. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    public Response check(@QueryParam("full") boolean full, @HeaderParam("Accept") String accepted)
            throws InterruptedException {
        boolean text = accepted != null && accepted.startsWith(MediaType.TEXT_PLAIN);
        String type = text ? TEXT : MediaType.APPLICATION_JSON;
        try {
            Report report = checks.run(full);
            Object body = text ? new ReportText(words).of(report) : report;
            return Response.ok(body, type).header(WORST, report.worst().word()).build();
        } catch (CannotCheck e) {
            Object body = text ? e.getMessage() + "\n" : new Refusal(e.getMessage());
            return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                    .type(type)
                    .entity(body)
                    .build();
        }
    }

    /** Why nothing was checked. */
    public record Refusal(String problem) {}
}
