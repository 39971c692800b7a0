package otklik.events.crm;

import static otklik.events.Require.present;

/**
 * A person who answers clients, {@code retailcrm.managers.v1}, key {@code manager_id}.
 *
 * @param managerId MG user id
 * @param managerName first and last name, or the name seen in messages and dialogs for a user the CRM no longer lists
 * @param technical a technical account: its messages are no answers and it is nobody's manager
 */
public record Manager(String managerId, String managerName, boolean active, boolean technical) {
    public Manager {
        present("manager_id", managerId);
    }
}
