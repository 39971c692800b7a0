package otklik.ingest.feed;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import otklik.events.crm.Manager;
import otklik.ingest.facts.Batch;
import otklik.ingest.facts.Memory.Kind;
import otklik.ingest.facts.UserRows;
import otklik.ingest.kafka.Journal;
import otklik.ingest.kafka.MetReader;

/** Tells the managers where nobody lists them: those whom the other shards have met, who are at work then. */
final class MetFeed implements Feed {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final UserRows rows;
    private final MetReader met;
    private final Journal journal;
    private final Pulse pulse;
    private final Standing standing;
    private final Clock clock;

    MetFeed(UserRows rows, MetReader met, Journal journal, Pulse pulse, Standing standing, Clock clock) {
        this.rows = rows;
        this.met = met;
        this.journal = journal;
        this.pulse = pulse;
        this.standing = standing;
        this.clock = clock;
        standing.historyIsComplete();
        pulse.history(Optional.empty());
    }

    @Override
    public Duration step() {
        Batch batch = new Batch();
        List<Manager> named = met.next();
        named.forEach(manager ->
                rows.met(new Manager(manager.managerId(), manager.managerName(), true, manager.technical()), batch));
        journal.commit(batch, Map.of());
        standing.told(journal.memory().of(Kind.MANAGER).live());
        standing.readToEnd(clock.instant());
        pulse.readToEnd(clock.instant());
        return PAUSE;
    }

    @Override
    public void close() {
        met.close();
    }
}
