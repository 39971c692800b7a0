package otklik.ingest.feed;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import otklik.events.Topics;
import otklik.ingest.BotAccount;
import otklik.ingest.OrdersAccount;
import otklik.ingest.Settings;
import otklik.ingest.crm.ApiV5;
import otklik.ingest.crm.BotApi;
import otklik.ingest.crm.CrmClient;
import otklik.ingest.crm.CrmWatch;
import otklik.ingest.crm.Urgency;
import otklik.ingest.facts.ChatRows;
import otklik.ingest.facts.ClientDialogs;
import otklik.ingest.facts.DialogRows;
import otklik.ingest.facts.Dialogs;
import otklik.ingest.facts.Directory;
import otklik.ingest.facts.Intake;
import otklik.ingest.facts.Lookup;
import otklik.ingest.facts.Memory;
import otklik.ingest.facts.Memory.Kind;
import otklik.ingest.facts.MessageRows;
import otklik.ingest.facts.OrderRows;
import otklik.ingest.facts.OurChats;
import otklik.ingest.facts.Rows;
import otklik.ingest.facts.Scope;
import otklik.ingest.facts.UserRows;
import otklik.ingest.kafka.Internal;
import otklik.ingest.kafka.Journal;
import otklik.ingest.kafka.MetReader;
import otklik.ingest.kafka.ScopeRecord;
import otklik.ingest.kafka.Scopes;
import otklik.ingest.shard.Shard;
import otklik.ingest.translation.OrderCodes;
import otklik.ingest.translation.OrderTranslation;
import otklik.ingest.translation.Translation;

/** Makes the feed of a shard whose journal is open. */
public final class Feeds {
    private static final long LOOK_AGAIN_MS = 500;
    private static final Duration MESSAGES_REST = Duration.ofMillis(250);
    private static final Duration REST = Duration.ofSeconds(1);

    private final Settings settings;
    private final Map<String, Object> kafka;
    private final CrmClient client;
    private final CrmClient v5Client;
    private final Clock clock;

    public Feeds(Settings settings, Map<String, Object> kafka, CrmClient client, Clock clock) {
        this.settings = settings;
        this.kafka = Map.copyOf(kafka);
        this.client = client;
        // One owner of the orders, one key: its limit is not shared with anybody.
        this.v5Client = client.beside(Math.min(ApiV5.MAX_RPS, settings.maxRps()));
        this.clock = clock;
    }

    /** Waits until it is decided what is read; ends early only by an interrupt. */
    public Feed open(Shard shard, Journal journal, Pulse pulse, Standing standing, CrmWatch watch)
            throws InterruptedException {
        if (shard.feed().equals(Shard.REFERENCE)) {
            decideScope(journal);
        }
        Scope scope = new Scope(settings.channels(), scope(standing).period());
        if (settings.rest().isPresent()) {
            return new RestFeeds(settings, client, clock, shard, journal, pulse, standing, watch, scope).feed(kafka);
        }
        return new Opening(shard, journal, pulse, standing, watch, scope).feed();
    }

    private void decideScope(Journal journal) {
        boolean decided = Scopes.read(kafka)
                .filter(known -> settings.scope().equals(known.settings()))
                .isPresent();
        if (!decided) {
            ScopeRecord scope = new ScopeRecord(settings.scope(), settings.period(clock.instant()));
            journal.commit(Scopes.decided(scope), Map.of());
        }
    }

    private ScopeRecord scope(Standing standing) throws InterruptedException {
        while (true) {
            Optional<ScopeRecord> known = Scopes.read(kafka);
            if (known.filter(scope -> settings.scope().equals(scope.settings())).isPresent()) {
                return known.get();
            }
            standing.failing("waiting for the owner of the reference data to begin by these settings");
            Thread.sleep(LOOK_AGAIN_MS);
        }
    }

    /** What the feed of one shard is made of. */
    private final class Opening {
        private final Shard shard;
        private final Journal journal;
        private final Pulse pulse;
        private final Standing standing;
        private final Scope scope;
        private final CrmWatch watch;
        private final BotApi api;
        private final Memory memory;
        private final Directory directory = new Directory();
        private final DirectoryReading directoryReading;
        private final Translation translation = new Translation(settings.zone());
        private final ExecutorService fetcher;

        Opening(Shard shard, Journal journal, Pulse pulse, Standing standing, CrmWatch watch, Scope scope) {
            this.shard = shard;
            this.journal = journal;
            this.pulse = pulse;
            this.standing = standing;
            this.scope = scope;
            this.watch = watch;
            this.memory = journal.memory();
            BotAccount account = settings.bot().orElseThrow();
            this.api = new BotApi(client, account.url(), account.token(), settings.pageSize(), watch);
            this.directoryReading = new DirectoryReading(api, directory, settings.fullPage(), clock);
            this.fetcher = Executors.newSingleThreadExecutor(task -> {
                Thread thread = new Thread(task, "fetch-" + shard.name());
                thread.setDaemon(true);
                return thread;
            });
        }

        Feed feed() throws InterruptedException {
            return switch (shard.feed()) {
                case Shard.REFERENCE -> reference();
                case Shard.CHATS -> bot(List.of(chats()));
                case Shard.MESSAGES -> bot(List.of(messages()));
                case Shard.DIALOGS -> bot(dialogs());
                case Shard.ORDERS -> orders(settings.orders().orElseThrow());
                default -> throw new IllegalArgumentException("no such feed: " + shard.feed());
            };
        }

        private Feed reference() {
            UserRows rows = new UserRows(translation, directory, memory);
            Intake users = new Intake("/api/bot/v1/users", rows, memory, settings.maxBadPercent(), clock);
            return new ReferenceFeed(
                    directoryReading, users, rows, new MetReader(kafka), journal, pulse, standing, clock);
        }

        private Feed bot(List<ListPlan> plans) throws InterruptedException {
            directoryReading.refreshIfOld();
            List<ListReading> lists = new ArrayList<>();
            for (ListPlan plan : plans) {
                lists.add(new ListReading(plan, settings, api, journal, standing, clock, fetcher));
            }
            return new BotFeed(
                    lists, directoryReading, settings.pollInterval(), rest(), pulse, standing, clock, fetcher);
        }

        /** A message is awaited more eagerly than what is told of its chat. */
        private Duration rest() {
            return shard.feed().equals(Shard.MESSAGES) ? MESSAGES_REST : REST;
        }

        private Feed orders(OrdersAccount account) throws InterruptedException {
            ApiV5 v5 = new ApiV5(v5Client, account.url(), account.apiKey(), watch);
            OrderCodes codes = new OrderCodes();
            HistoryReading changes = HistoryReading.ofOrders(v5, settings, journal, clock);
            HistoryReading mergers = HistoryReading.ofCustomers(v5, settings, journal, clock);
            ClientDialogs dialogs = new ClientDialogs(
                    (list, parameter, id) -> api.list(list, Map.of(parameter, Long.toString(id)), Urgency.HISTORY),
                    clock);
            OrderRows rows = new OrderRows(
                    new OrderTranslation(settings.zone(), account.currency(), codes),
                    scope,
                    memory,
                    dialogs,
                    changes::position);
            OrderTelling telling = new OrderTelling(v5, rows, settings.maxBadPercent(), journal, standing, clock);
            OrderPages pages = new OrderPages(v5, telling, dialogs, settings, journal, standing, clock);
            OrderCodesReading codesReading = new OrderCodesReading(v5, codes, clock);
            return new OrdersFeed(
                    codesReading, changes, mergers, telling, pages, settings.pollInterval(), pulse, standing, clock);
        }

        private ListPlan chats() {
            Rows rows = new ChatRows(translation, scope, directory, memory, Internal.MET);
            return new ListPlan("chats", "chats", ofChannel(), rows, true, Optional.of(Kind.CHAT));
        }

        private ListPlan messages() {
            OurChats chats = new OurChats(scope, directory, memory, lookup(), clock);
            Rows rows = new MessageRows(translation, scope, shard.channel(), directory, memory, chats, Internal.MET);
            return new ListPlan("messages", "messages", ofChannel(), rows, true, Optional.of(Kind.MESSAGE));
        }

        /** The channels of all chats are learnt first: a dialog does not name its own. */
        private List<ListPlan> dialogs() {
            OurChats chats = new OurChats(scope, directory, memory, lookup(), clock);
            Dialogs known = new Dialogs(journal.latest(Topics.DIALOGS));
            DialogRows rows = new DialogRows(translation, known, chats, lookup());
            return List.of(
                    new ListPlan("chats", "chats", Map.of(), chats, false, Optional.empty()),
                    new ListPlan("dialogs", "dialogs", Map.of(), rows, true, Optional.empty()),
                    new ListPlan(
                            "assignments",
                            "messages",
                            Map.of("type", "system"),
                            rows.assignments(),
                            true,
                            Optional.empty()));
        }

        private Map<String, String> ofChannel() {
            return Map.of("channel_type", shard.channel());
        }

        private Lookup lookup() {
            return (list, id) -> api.one(list, id, Urgency.LIVE);
        }
    }
}
