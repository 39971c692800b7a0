package otklik.notifier.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import otklik.notifier.Settings;
import otklik.notifier.outbox.Decision;
import otklik.notifier.report.Asked;
import otklik.notifier.report.Message;
import otklik.notifier.report.Rich;
import otklik.notifier.sending.Courier;
import otklik.notifier.sending.SendingThreads.Desk;

/**
 * {@code /reports/daily}, {@code weekly}, {@code behaviour}, {@code plan}, {@code manager} (both with {@code manager=12}) and
 * {@code today}: GET shows a report, POST sends it. The date is yesterday, of a week the last whole one, else today, unless given.
 */
@Path("/reports/{kind:daily|weekly|behaviour|plan|manager|today}")
public class ReportsResource {
    private static final Logger LOG = Logger.getLogger(ReportsResource.class);

    /** What a POST came to; the state is that of before, or DRY_RUN. */
    public record Queued(String report, int parts, String state) {}

    /** Why a request came to nothing. */
    public record Refusal(String error) {}

    private final Settings settings;
    private final Desk desk;

    public ReportsResource(Settings settings, Desk desk) {
        this.settings = settings;
        this.desk = desk;
    }

    /** As a page for a browser, as plain text for all others. */
    @GET
    public Response show(
            @PathParam("kind") String kind,
            @QueryParam("date") String date,
            @QueryParam("manager") String manager,
            @HeaderParam("Accept") @DefaultValue("") String accept)
            throws InterruptedException {
        return shown(Question.of(kind, date, manager), accept.contains(MediaType.TEXT_HTML));
    }

    /** As a page, with its picture, as it will look. */
    @GET
    @Path("/preview")
    public Response preview(
            @PathParam("kind") String kind, @QueryParam("date") String date, @QueryParam("manager") String manager)
            throws InterruptedException {
        return shown(Question.of(kind, date, manager), true);
    }

    /** @param dryRun write it, and tell the log how long it is, but send nothing */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public Response send(
            @PathParam("kind") String kind,
            @QueryParam("date") String date,
            @QueryParam("manager") String manager,
            @QueryParam("again") @DefaultValue("false") boolean again,
            @QueryParam("dry_run") @DefaultValue("false") boolean dryRun)
            throws InterruptedException {
        Question question = Question.of(kind, date, manager);
        Optional<String> wrong =
                question.wrong(desk.reports().today(desk.clock().instant()), true);
        if (wrong.isPresent()) {
            return refused(400, wrong.get());
        }
        Asked asked = question.asked(desk.reports().today(desk.clock().instant()));
        if (dryRun) {
            return tried(asked);
        }
        Optional<Courier> courier = desk.courier();
        return courier.isEmpty()
                ? refused(409, "TELEGRAM_ENABLED is false: reports are not sent")
                : answer(courier.get().request(asked, again));
    }

    private Response shown(Question question, boolean page) throws InterruptedException {
        Optional<String> wrong =
                question.wrong(desk.reports().today(desk.clock().instant()), false);
        if (wrong.isPresent()) {
            return refused(400, wrong.get());
        }
        return written(question.asked(desk.reports().today(desk.clock().instant())))
                .map(messages -> page ? page(messages) : plain(messages))
                .orElseGet(() -> refused(503, "Kafka does not answer: the figures cannot be read"));
    }

    private Optional<List<Message>> written(Asked asked) throws InterruptedException {
        return desk.reports().write(asked, false);
    }

    /** Names and what clients said stay out of the log. */
    private Response tried(Asked asked) throws InterruptedException {
        Optional<List<Message>> messages = written(asked);
        if (messages.isEmpty()) {
            return refused(503, "Kafka does not answer: the figures cannot be read");
        }
        LOG.infof("dry run of %s: %s", asked.id(), Outline.of(messages.get()));
        return Response.ok(new Queued(asked.id(), messages.get().size(), "DRY_RUN"))
                .build();
    }

    private static Response answer(Optional<Decision> decision) {
        if (decision.isEmpty()) {
            return refused(503, "Kafka does not answer: nothing is sent");
        }
        if (decision.get().accepted()) {
            Decision accepted = decision.get();
            return Response.status(202)
                    .entity(new Queued(
                            accepted.standing().report(), accepted.queued().size(), "PENDING"))
                    .build();
        }
        String report = decision.get().standing().report();
        return switch (decision.get().standing().state().orElseThrow()) {
            case PENDING, SENDING -> refused(409, report + " is being sent");
            case UNKNOWN -> refused(409, report + " may have arrived: again=true sends it again");
            default -> refused(409, report + " is sent already: again=true sends it again");
        };
    }

    private Response page(List<Message> messages) {
        return Response.ok(Page.html(messages, settings.language()), "text/html;charset=UTF-8")
                .build();
    }

    private static Response plain(List<Message> messages) {
        List<Rich> texts = messages.stream().map(Message::text).toList();
        return Response.ok(Rich.join("\n\n", texts).plain() + "\n", "text/plain;charset=UTF-8")
                .build();
    }

    private static Response refused(int status, String error) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(new Refusal(error))
                .build();
    }
}
