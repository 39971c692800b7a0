package otklik.ingest.facts;

import com.fasterxml.jackson.databind.JsonNode;
import otklik.events.Topic;
import otklik.events.crm.Manager;
import otklik.ingest.facts.Memory.Kind;
import otklik.ingest.translation.Translation;

/** Tells whom the rows name that the CRM does not list; who owns the list of managers decides what becomes of them. */
final class People {
    private final Translation translation;
    private final Directory directory;
    private final Memory memory;
    private final Topic<Manager> met;

    People(Translation translation, Directory directory, Memory memory, Topic<Manager> met) {
        this.translation = translation;
        this.directory = directory;
        this.memory = memory;
        this.met = met;
    }

    void meet(JsonNode actor, Batch batch) {
        translation.met(actor).ifPresent(manager -> {
            long id = Long.parseLong(manager.managerId());
            if (!directory.lists(id) && memory.changes(Kind.MANAGER, id, Fact.of(manager, null), batch)) {
                batch.add(met, manager.managerId(), manager);
            }
        });
    }
}
