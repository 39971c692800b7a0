package otklik.ingest.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import otklik.ingest.BotAccount;
import otklik.ingest.Settings;
import otklik.ingest.crm.Budget;
import otklik.ingest.live.LiveEvents;
import otklik.ingest.shard.Ownership;

/** {@code GET /status}: how far this process is. */
@Path("/status")
public class StatusResource {
    private final Ownership ownership;
    private final Budget budget;
    private final LiveEvents live;
    private final Settings settings;

    public StatusResource(Ownership ownership, Budget budget, LiveEvents live, Settings settings) {
        this.ownership = ownership;
        this.budget = budget;
        this.live = live;
        this.settings = settings;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Summary status() {
        Summary.Requests requests = new Summary.Requests(budget.rate(), budget.allowed(), budget.sent());
        Optional<LiveEvents.Picture> websocket =
                settings.bot().filter(BotAccount::websocket).map(used -> live.picture());
        return Summary.of(ownership.pictures(), ownership.problem(), requests, websocket, settings.zone());
    }
}
