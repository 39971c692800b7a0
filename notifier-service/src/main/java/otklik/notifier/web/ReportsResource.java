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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import otklik.notifier.Settings;
import otklik.notifier.report.Asked;
import otklik.notifier.report.Message;
import otklik.notifier.sending.Courier;
import otklik.notifier.sending.SendingThreads.Desk;

/**
 * {@code /reports/daily}, {@code weekly}, {@code behaviour}, {@code plan}, {@code manager} (both with {@code manager=12}) and
 * {@code today}: GET shows a report, POST sends it. The date is yesterday, of a week the last whole one, else today, unless given.
 */
@Path("/reports/{kind:daily|weekly|behaviour|plan|manager|today}")
public class ReportsResource {
    private static final Logger LOG = Logger.getLogger(ReportsResource.class);

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
        Optional<String> wrong = question.wrong(today(), true);
        if (wrong.isPresent()) {
            return Replies.refused(400, wrong.get());
        }
        Asked asked = question.asked(today());
        if (dryRun) {
            return tried(asked);
        }
        Optional<Courier> courier = desk.courier();
        return courier.isEmpty()
                ? Replies.refused(409, "TELEGRAM_ENABLED is false: reports are not sent")
                : Replies.decided(courier.get().request(asked, again));
    }

    private Response shown(Question question, boolean page) throws InterruptedException {
        Optional<String> wrong = question.wrong(today(), false);
        if (wrong.isPresent()) {
            return Replies.refused(400, wrong.get());
        }
        return desk.reports()
                .write(question.asked(today()), false)
                .map(messages -> page ? Replies.page(messages, settings.language()) : Replies.plain(messages))
                .orElseGet(Replies::unreadable);
    }

    /** Names and what clients said stay out of the log. */
    private Response tried(Asked asked) throws InterruptedException {
        Optional<List<Message>> messages = desk.reports().write(asked, false);
        messages.ifPresent(written -> LOG.infof("dry run of %s: %s", asked.id(), Outline.of(written)));
        return messages.map(written -> Replies.tried(asked.id(), written)).orElseGet(Replies::unreadable);
    }

    private LocalDate today() {
        return desk.reports().today(desk.clock().instant());
    }
}
