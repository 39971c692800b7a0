package otklik.ingest.feed;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import otklik.events.crm.Manager;
import otklik.ingest.facts.Batch;
import otklik.ingest.facts.Intake;
import otklik.ingest.facts.Memory.Kind;
import otklik.ingest.facts.UserRows;
import otklik.ingest.kafka.Journal;
import otklik.ingest.kafka.MetReader;

/** Tells the managers: whom the CRM lists, and whom the other shards have met. */
final class ReferenceFeed implements Feed {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DirectoryReading directory;
    private final Intake users;
    private final UserRows rows;
    private final MetReader met;
    private final Journal journal;
    private final Pulse pulse;
    private final Standing standing;
    private final Clock clock;

    ReferenceFeed(
            DirectoryReading directory,
            Intake users,
            UserRows rows,
            MetReader met,
            Journal journal,
            Pulse pulse,
            Standing standing,
            Clock clock) {
        this.directory = directory;
        this.users = users;
        this.rows = rows;
        this.met = met;
        this.journal = journal;
        this.pulse = pulse;
        this.standing = standing;
        this.clock = clock;
    }

    @Override
    public Duration step() throws InterruptedException {
        Batch batch = new Batch();
        if (directory.refreshIfOld()) {
            users.take(directory.users(), batch);
            standing.readToEnd(clock.instant());
            standing.historyIsComplete();
            pulse.history(Optional.empty());
            pulse.readToEnd(clock.instant());
        }
        List<Manager> named = met.next();
        named.forEach(manager -> rows.met(manager, batch));
        journal.commit(batch, Map.of());
        standing.told(journal.memory().of(Kind.MANAGER).live());
        return PAUSE;
    }

    @Override
    public void close() {
        met.close();
    }
}
