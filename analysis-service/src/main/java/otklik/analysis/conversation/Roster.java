package otklik.analysis.conversation;

import java.util.Map;
import java.util.Optional;
import otklik.events.crm.Manager;

/** The people of the shop, by MG user id. */
public record Roster(Map<String, Manager> managers) {
    public static final String NOBODY = "";
    public static final String NOBODY_NAME = "(не назначен)";

    public Roster {
        managers = Map.copyOf(managers);
    }

    public boolean technical(String managerId) {
        return Optional.ofNullable(managers.get(managerId))
                .map(Manager::technical)
                .orElse(false);
    }

    /** The name, the id for an unknown one. */
    public String name(String managerId) {
        if (NOBODY.equals(managerId)) {
            return NOBODY_NAME;
        }
        return Optional.ofNullable(managers.get(managerId))
                .map(Manager::managerName)
                .filter(name -> !name.isBlank())
                .orElse(managerId);
    }

    /** The id when it is a person's who can be responsible for a client, else nobody. */
    public String person(String type, String id) {
        return "user".equals(type) && id != null && !technical(id) ? id : NOBODY;
    }
}
