package otklik.ingest.facts;

import com.fasterxml.jackson.databind.JsonNode;
import otklik.events.Topics;
import otklik.events.crm.Manager;
import otklik.ingest.facts.Memory.Kind;
import otklik.ingest.translation.Translation;

/** The managers: those of {@code /users}, and those met elsewhere whom it does not list. */
public final class UserRows implements Rows {
    private final Translation translation;
    private final Directory directory;
    private final Memory memory;

    public UserRows(Translation translation, Directory directory, Memory memory) {
        this.translation = translation;
        this.directory = directory;
        this.memory = memory;
    }

    @Override
    public void take(JsonNode row, Batch batch) {
        publish(translation.manager(row), batch);
    }

    /** The name that somebody was first met by stands. */
    public void met(Manager manager, Batch batch) {
        long id = Long.parseLong(manager.managerId());
        if (!directory.lists(id) && memory.of(Kind.MANAGER).fact(id).isEmpty()) {
            publish(manager, batch);
        }
    }

    private void publish(Manager manager, Batch batch) {
        long id = Long.parseLong(manager.managerId());
        if (memory.changes(Kind.MANAGER, id, Fact.of(manager, null), batch)) {
            batch.add(Topics.MANAGERS, manager.managerId(), manager);
        }
    }
}
