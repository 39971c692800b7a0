package otklik.events.crm;

import static otklik.events.Require.present;

import java.time.OffsetDateTime;

/**
 * From {@code at} on the dialog was in the care of this responsible.
 *
 * @param responsibleType {@code user}, {@code bot} or empty for nobody
 * @param responsibleId MG id within its type, empty for nobody
 */
public record Assignment(OffsetDateTime at, String responsibleType, String responsibleId) {
    public Assignment {
        present("at", at);
    }
}
