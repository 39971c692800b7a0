package otklik.ingest.check;

import java.util.Map;
import java.util.TreeMap;
import otklik.ingest.BotAccount;
import otklik.ingest.Settings;
import otklik.ingest.crm.BotApi;
import otklik.ingest.crm.CrmClient;
import otklik.ingest.crm.Urgency;
import otklik.ingest.walk.IdWalk;
import otklik.ingest.walk.PageSource;
import otklik.ingest.walk.RangeSweep;

/** Counts what stands in RetailCRM: whole lists, or what may belong to a few days. */
final class CountReading {
    static final int MOST_PAGES = 200;

    private final Settings settings;
    private final BotApi api;
    private final MessageCounting counting;

    CountReading(Settings settings, BotAccount account, CrmClient client, MessageCounting counting) {
        this.settings = settings;
        this.api = new BotApi(client, account.url(), account.token(), settings.pageSize(), CannotRead.WATCH);
        this.counting = counting;
    }

    /** Walks through all messages of the channel. */
    void all(String channel, Ledger ledger) throws InterruptedException {
        IdWalk walk = new IdWalk(pages(Map.of("channel_type", channel)), settings.fullPage(), 0);
        IdWalk.Step step;
        do {
            step = walk.next();
            counting.enter(step.rows(), channel, ledger);
        } while (!step.finished());
    }

    /**
     * Reads what has changed since the days began: nothing that was sent in them has changed before. False when that is
     * too much for {@link #MOST_PAGES}; the ledger is of no use for the channel then.
     */
    boolean recent(String channel, Ledger ledger) throws InterruptedException {
        Map<String, String> since = new TreeMap<>();
        since.put("channel_type", channel);
        since.put("since", ledger.days().begin().toString());
        try {
            new RangeSweep(
                            new Bounded(pages(since), MOST_PAGES),
                            rows -> counting.enter(rows, channel, ledger),
                            settings.fullPage())
                    .all();
            return true;
        } catch (Bounded.Exceeded e) {
            return false;
        }
    }

    private PageSource pages(Map<String, String> query) {
        return (since, until) -> api.list("messages", query, since, until, Urgency.HISTORY);
    }
}
