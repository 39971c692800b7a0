package otklik.notifier.alert;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import otklik.events.analytics.Alert;
import otklik.events.analytics.SystemAlert;
import otklik.events.analytics.Wait;
import otklik.events.crm.Manager;
import otklik.events.crm.Message;
import otklik.events.telegram.TelegramAction;

/**
 * What the topics tell, as far as alerts need it.
 *
 * @param waits by id: the open ones and those that ended lately
 * @param lastWords latest message of a client, by chat
 * @param systemAlerts latest of a kind
 * @param deadLetters how many were put aside in the last minutes
 */
public record Facts(
        Map<String, Wait> waits,
        Collection<Alert> alerts,
        Map<String, Manager> managers,
        Map<String, Message> lastWords,
        Collection<TelegramAction> actions,
        Collection<SystemAlert> systemAlerts,
        int deadLetters) {
    /** The id where no name is known; empty for nobody. */
    String manager(String id) {
        return Optional.ofNullable(managers.get(id))
                .map(Manager::managerName)
                .filter(name -> name != null && !name.isBlank())
                .orElse(id);
    }
}
