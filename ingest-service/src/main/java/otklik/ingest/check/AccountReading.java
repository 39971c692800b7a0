package otklik.ingest.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import otklik.ingest.BotAccount;
import otklik.ingest.Settings;
import otklik.ingest.crm.BotApi;
import otklik.ingest.crm.Budget;
import otklik.ingest.crm.CrmClient;
import otklik.ingest.crm.Urgency;
import otklik.ingest.walk.IdWalk;

/** Reads of the MG Bot API what shows whether it can be read, in a bounded number of requests. */
final class AccountReading {
    private static final List<String> LISTS = List.of("bots", "channels", "users", "chats", "dialogs", "messages");
    private static final String ROOT = "/api/bot/v1";
    private static final int MOST_PAGES = 40;

    private final Settings settings;
    private final BotAccount account;
    private final Probe probe;
    private final BotApi api;
    private final BotApi single;

    AccountReading(Settings settings, BotAccount account, CrmClient client, Budget budget) {
        this.settings = settings;
        this.account = account;
        this.probe = new Probe(budget, "X-Bot-Token", account.token(), JsonNode::isArray);
        this.api = new BotApi(client, account.url(), account.token(), settings.pageSize(), CannotRead.WATCH);
        this.single = new BotApi(client, account.url(), account.token(), 1, CannotRead.WATCH);
    }

    /** How each list answers that is needed. */
    List<Access> accesses() throws InterruptedException {
        String url = account.url().toString();
        String root = url.endsWith(ROOT) ? url : url + ROOT;
        Map<String, URI> lists = new LinkedHashMap<>();
        LISTS.forEach(list -> lists.put(list, URI.create(root + "/" + list + "?limit=1")));
        return probe.accesses(lists);
    }

    AccountSample sample(Instant now) throws InterruptedException {
        return new AccountSample(registered(), earliest(), channels(now));
    }

    /** All rows of a short list. */
    List<JsonNode> all(String list) throws InterruptedException {
        IdWalk walk = new IdWalk(
                (since, until) -> api.list(list, Map.of(), since, until, Urgency.HISTORY), settings.fullPage(), 0);
        List<JsonNode> rows = new ArrayList<>();
        IdWalk.Step step;
        do {
            step = walk.next();
            rows.addAll(step.rows());
        } while (!step.finished());
        return rows;
    }

    private Optional<Instant> registered() throws InterruptedException {
        return api.list("bots", Map.of("self", "1"), Urgency.HISTORY).stream()
                .flatMap(row -> time(row, "created_at").stream())
                .findFirst();
    }

    /** Of the messages with the lowest ids: imported older ones may have greater. */
    private Optional<Instant> earliest() throws InterruptedException {
        IdWalk walk = new IdWalk(
                (since, until) -> api.list("messages", Map.of(), since, until, Urgency.HISTORY),
                settings.fullPage(),
                0);
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            IdWalk.Step step = walk.next();
            Optional<Instant> earliest =
                    step.rows().stream().flatMap(AccountReading::sent).min(Instant::compareTo);
            if (earliest.isPresent() || step.finished()) {
                return earliest;
            }
        }
        return Optional.empty();
    }

    private List<ChannelState> channels(Instant now) throws InterruptedException {
        List<ChannelState> channels = new ArrayList<>();
        for (JsonNode row : all("channels")) {
            String type = row.path("type").asText().toLowerCase(Locale.ROOT);
            boolean ours = settings.channels().contains(type);
            long id = row.path("id").asLong();
            channels.add(new ChannelState(id, type, row.path("is_active").asBoolean(true), ours && isSilent(id, now)));
        }
        return channels;
    }

    private boolean isSilent(long channel, Instant now) throws InterruptedException {
        Map<String, String> recent = Map.of(
                "channel_id", Long.toString(channel),
                "since", now.minus(ChannelFindings.SILENCE).toString());
        return single.list("messages", recent, Urgency.HISTORY).isEmpty();
    }

    private static Stream<Instant> sent(JsonNode row) {
        return time(row, "time").or(() -> time(row, "created_at")).stream();
    }

    /** Absent where there is none that can be read. */
    private static Optional<Instant> time(JsonNode row, String field) {
        try {
            return Optional.of(OffsetDateTime.parse(row.path(field).asText("")).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
