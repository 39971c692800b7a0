package otklik.ingest.feed;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import otklik.events.Topics;
import otklik.ingest.RestAccount;
import otklik.ingest.Settings;
import otklik.ingest.crm.CrmClient;
import otklik.ingest.crm.CrmWatch;
import otklik.ingest.crm.RestModule;
import otklik.ingest.facts.ChatAndDialogRows;
import otklik.ingest.facts.ChatRows;
import otklik.ingest.facts.Dialogs;
import otklik.ingest.facts.Directory;
import otklik.ingest.facts.Memory;
import otklik.ingest.facts.Memory.Kind;
import otklik.ingest.facts.MessageRows;
import otklik.ingest.facts.OurChats;
import otklik.ingest.facts.Rows;
import otklik.ingest.facts.Scope;
import otklik.ingest.facts.TranslatedRows;
import otklik.ingest.facts.UserRows;
import otklik.ingest.kafka.Internal;
import otklik.ingest.kafka.Journal;
import otklik.ingest.kafka.MetReader;
import otklik.ingest.shard.Shard;
import otklik.ingest.translation.RestTranslation;
import otklik.ingest.translation.Translation;

/** Makes the feed of a shard where chats are read from a module. Its lists know no channels: each shard picks its own. */
final class RestFeeds {
    private final Settings settings;
    private final RestAccount account;
    private final CrmClient client;
    private final Clock clock;
    private final Shard shard;
    private final Journal journal;
    private final Memory memory;
    private final Pulse pulse;
    private final Standing standing;
    private final CrmWatch watch;
    private final Scope scope;
    private final Directory nobody = new Directory();
    private final Translation translation;
    private final RestTranslation rest;

    /** @param scope of all shards */
    RestFeeds(
            Settings settings,
            CrmClient client,
            Clock clock,
            Shard shard,
            Journal journal,
            Pulse pulse,
            Standing standing,
            CrmWatch watch,
            Scope scope) {
        this.settings = settings;
        this.account = settings.rest().orElseThrow();
        this.client = client;
        this.clock = clock;
        this.shard = shard;
        this.journal = journal;
        this.memory = journal.memory();
        this.pulse = pulse;
        this.standing = standing;
        this.watch = watch;
        this.scope = new Scope(Set.of(shard.channel()), scope.period());
        this.translation = new Translation(settings.zone());
        this.rest = new RestTranslation(account.names(), settings.zone());
    }

    Feed feed(Map<String, Object> kafka) throws InterruptedException {
        return switch (shard.feed()) {
            case Shard.REFERENCE ->
                new MetFeed(
                        new UserRows(translation, nobody, memory),
                        new MetReader(kafka),
                        journal,
                        pulse,
                        standing,
                        clock);
            case Shard.CHATS -> pages(List.of(chats(chatRows(), Optional.of(Kind.CHAT))));
            case Shard.MESSAGES -> messages();
            default -> throw new IllegalArgumentException("no such feed: " + shard.feed());
        };
    }

    /** A message does not name its channel: the chats are learnt first. */
    private Feed messages() throws InterruptedException {
        OurChats ours = new OurChats(scope, nobody, memory, (list, id) -> Optional.empty(), clock);
        Rows rows = new MessageRows(translation, scope, shard.channel(), nobody, memory, ours, Internal.MET);
        RestModule module = module(account.messages(), RestAccount.MESSAGES_PATH, "page.messages");
        return pages(List.of(
                chats(new TranslatedRows(rest::chat, ours), Optional.empty()),
                new PagePlan(
                        "messages",
                        "message",
                        module,
                        new TranslatedRows(rest::message, rows),
                        Optional.of(Kind.MESSAGE))));
    }

    private Rows chatRows() {
        Rows chats = new ChatRows(translation, scope, nobody, memory, Internal.MET);
        Dialogs dialogs = new Dialogs(journal.latest(Topics.DIALOGS));
        return new ChatAndDialogRows(rest, translation, chats, dialogs, memory);
    }

    private PagePlan chats(Rows rows, Optional<Kind> swept) {
        RestModule module = module(account.chats(), RestAccount.CHATS_PATH, "page.chats");
        return new PagePlan("chats", "chat", module, rows, swept);
    }

    private RestModule module(URI list, String pathSetting, String rowsName) {
        return new RestModule(
                client,
                list,
                account.key(),
                RestAccount.KEY,
                pathSetting,
                account.names(),
                rowsName,
                settings.pageSize(),
                watch);
    }

    private Feed pages(List<PagePlan> plans) throws InterruptedException {
        List<PageReading> lists = new ArrayList<>();
        for (PagePlan plan : plans) {
            lists.add(new PageReading(plan, settings, rest, journal, standing, clock));
        }
        return new RestFeed(lists, settings.pollInterval(), pulse, standing, clock);
    }
}
