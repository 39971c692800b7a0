package otklik.notifier.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import otklik.notifier.Settings;
import otklik.notifier.outbox.Decision;
import otklik.notifier.report.Asked;
import otklik.notifier.report.Message;
import otklik.notifier.report.ReportKind;
import otklik.notifier.report.Rich;
import otklik.notifier.report.Schedule;
import otklik.notifier.sending.Courier;
import otklik.notifier.sending.SendingThreads.Desk;

/** {@code /reports/daily}: GET shows a date's report, POST sends it; the date is yesterday unless given. */
@Path("/reports/daily")
public class ReportsResource {
    /** What a POST came to; the state is that of before. */
    public record Queued(String report, int parts, String state) {}

    /** Why a request came to nothing. */
    public record Refusal(String error) {}

    private final Settings settings;
    private final Schedule schedule;
    private final Desk desk;

    public ReportsResource(Settings settings, Desk desk) {
        this.settings = settings;
        this.schedule = new Schedule(settings.dailyReportAt(), settings.zone());
        this.desk = desk;
    }

    /** As a page for a browser, as plain text for all others. */
    @GET
    public Response preview(@QueryParam("date") String date, @HeaderParam("Accept") @DefaultValue("") String accept)
            throws InterruptedException {
        Optional<LocalDate> wanted = date(date);
        if (wanted.isEmpty()) {
            return refused(400, "date is not a date as 2026-11-20");
        }
        boolean page = accept.contains(MediaType.TEXT_HTML);
        return desk.reports()
                .write(asked(wanted.get()), false)
                .map(messages -> messages.stream().map(Message::text).toList())
                .map(messages -> page ? page(messages) : plain(messages))
                .orElseGet(() -> refused(503, "Kafka does not answer: the figures cannot be read"));
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public Response send(@QueryParam("date") String date, @QueryParam("again") @DefaultValue("false") boolean again)
            throws InterruptedException {
        Optional<LocalDate> wanted = date(date);
        if (wanted.isEmpty()) {
            return refused(400, "date is not a date as 2026-11-20");
        }
        if (!wanted.get().isBefore(schedule.today(desk.clock().instant()))) {
            return refused(400, "date is not over yet: " + wanted.get());
        }
        Optional<Courier> courier = desk.courier();
        return courier.isEmpty()
                ? refused(409, "TELEGRAM_ENABLED is false: reports are not sent")
                : answer(courier.get().request(asked(wanted.get()), again));
    }

    private static Asked asked(LocalDate date) {
        return Asked.of(ReportKind.DAILY, date);
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

    private Response page(List<Rich> messages) {
        return Response.ok(Page.html(messages, settings.language()), "text/html;charset=UTF-8")
                .build();
    }

    private static Response plain(List<Rich> messages) {
        return Response.ok(Rich.join("\n\n", messages).plain() + "\n", "text/plain;charset=UTF-8")
                .build();
    }

    private Optional<LocalDate> date(String text) {
        try {
            return Optional.of(
                    text == null || text.isBlank()
                            ? schedule.yesterday(desk.clock().instant())
                            : LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Response refused(int status, String error) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(new Refusal(error))
                .build();
    }
}
