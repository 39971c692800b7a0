package otklik.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import otklik.ingest.translation.UnreadableRow;

class HistoryEntriesTest {
    @Test
    void shouldLookAtWhoeverChangedAndAtWhoTookInAnother() {
        HistoryEntries orders = new HistoryEntries("order", false);
        orders.take(entry("order", 1).put("field", "status"), new Batch());
        orders.take(entry("order", 2).put("deleted", true), new Batch());
        orders.take(merged(entry("order", 3).put("deleted", true), 4), new Batch());
        assertThat(orders.touched()).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
        assertThat(orders.gone()).isEqualTo(2);
    }

    @Test
    void shouldLookAtCustomersOnlyWhenTheyTookInOthersOrBecameOthersInMg() {
        HistoryEntries customers = new HistoryEntries("customer", true);
        customers.take(entry("customer", 1).put("field", "email"), new Batch());
        customers.take(merged(entry("customer", 2), 3), new Batch());
        customers.take(entry("customer", 4).put("field", "mg_customer_id"), new Batch());
        assertThat(customers.touched()).containsExactlyInAnyOrder(3L, 4L);
    }

    @Test
    void shouldRefuseAnEntryAboutNobody() {
        JsonNode nobody = JsonNodeFactory.instance.objectNode().put("id", 7);
        assertThatThrownBy(() -> new HistoryEntries("order", false).take(nobody, new Batch()))
                .isInstanceOf(UnreadableRow.class);
    }

    private static ObjectNode entry(String entity, long id) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.putObject(entity).put("id", id);
        return entry;
    }

    private static ObjectNode merged(ObjectNode entry, long into) {
        entry.putObject("combinedTo").put("id", into);
        return entry;
    }
}
