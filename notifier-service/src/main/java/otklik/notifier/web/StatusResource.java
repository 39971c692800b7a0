package otklik.notifier.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import otklik.events.EventJson;
import otklik.notifier.Settings;
import otklik.notifier.outbox.ChatState;
import otklik.notifier.outbox.Standing;
import otklik.notifier.outbox.State;
import otklik.notifier.sending.Progress;
import otklik.notifier.sending.Progress.Counts;
import otklik.notifier.sending.SendingThreads.Desk;

/** {@code GET /status}: the last report, the next one, and what is wrong. */
@Path("/status")
public class StatusResource {
    /**
     * The body; {@code last_report} is null before the first, {@code next_report_at} where none is sent.
     *
     * @param leading this process is the one that sends
     * @param shutChats that take nothing from the bot
     */
    public record Status(
            @JsonProperty("last_report") LastReport lastReport,
            @JsonProperty("next_report_at") String nextReportAt,
            boolean leading,
            Counts outbox,
            @JsonProperty("shut_chats") List<String> shutChats,
            String problem) {}

    /** @param state PENDING, SENDING, SENT, UNKNOWN or FAILED: the worst of its messages */
    public record LastReport(String report, State state, int parts, String at) {}

    private final Progress progress;
    private final Settings settings;
    private final Desk desk;

    public StatusResource(Progress progress, Settings settings, Desk desk) {
        this.progress = progress;
        this.settings = settings;
        this.desk = desk;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Status status() {
        Optional<Standing> last = progress.lastReport();
        return new Status(
                last.map(StatusResource::lastReport).orElse(null),
                desk.courier().map(courier -> next()).orElse(null),
                progress.leading(),
                progress.counts(),
                progress.shutChats().stream().map(ChatState::chat).toList(),
                progress.problem()
                        .or(() -> last.flatMap(StatusResource::unsent))
                        .orElse(null));
    }

    private String next() {
        Instant next = desk.reports().next(desk.clock().instant());
        return EventJson.TIME.format(next.atZone(settings.zone()));
    }

    private static LastReport lastReport(Standing standing) {
        return new LastReport(
                standing.report(),
                standing.state().orElseThrow(),
                standing.parts(),
                standing.at().map(StatusResource::text).orElse(null));
    }

    private static Optional<String> unsent(Standing standing) {
        String reason = standing.reason().orElse("");
        return switch (standing.state().orElseThrow()) {
            case UNKNOWN ->
                Optional.of(standing.report() + " may have arrived or not (" + reason + "): it is looked for, and else"
                        + " sent again with a mark");
            case FAILED ->
                Optional.of(standing.report() + " is not sent (" + reason + "): POST " + address(standing.report())
                        + " sends it");
            default -> Optional.empty();
        };
    }

    /** As {@code /reports/daily?date=2026-11-20} or {@code /reports/plan?date=2026-11-20&manager=12}. */
    static String address(String report) {
        String[] parts = report.split("/");
        String manager = parts.length > 2 ? "&manager=" + parts[1] : "";
        return "/reports/" + parts[0] + "?date=" + parts[parts.length - 1] + manager;
    }

    private static String text(OffsetDateTime time) {
        return EventJson.TIME.format(time);
    }
}
