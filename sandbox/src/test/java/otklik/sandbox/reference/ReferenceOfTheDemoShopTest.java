package otklik.sandbox.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import otklik.sandbox.shop.DemoShop;
import otklik.sandbox.shop.Labels;

/** What must hold of any shop. */
class ReferenceOfTheDemoShopTest {
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    @Test
    void shouldAddUpFromWhateverSide() {
        DemoShop shop = DemoShop.build(7, NOW);
        Map<String, Labels> labels = shop.labels();
        ReferenceSettings settings = ReferenceSettings.standard(Instant.parse("2026-08-26T21:00:00Z"))
                .at(NOW);
        Map<String, List<List<Object>>> results = new ReferenceTabs(
                        shop.facts()::all, settings, text -> labels.get(text).verdict())
                .results();
        List<List<Object>> days = results.get("days");
        long waits = results.get("waits").stream()
                .filter(row -> !row.get(9).equals("NO_REPLY_NEEDED"))
                .count();
        assertThat(sum(days, 16)).isEqualTo(waits).isEqualTo(sum(results.get("hours"), 3));
        assertThat(sum(days, 5)).isEqualTo(sum(results.get("chats_raw"), 9)).isEqualTo(sum(results.get("hours"), 2));
        assertThat(sum(days, 6)).isEqualTo(sum(results.get("chats_raw"), 10));
        assertThat(sum(days, 24)).isEqualTo(sum(results.get("order_payments"), 4));
        assertThat(sum(results.get("weekly_digest"), 6)).isEqualTo(waits);
        assertThat(results.get("daily_report")).isNotEmpty();
        assertThat(results.get("spin_conversion")).hasSize(11);
    }

    private static long sum(List<List<Object>> rows, int column) {
        return rows.stream().mapToLong(row -> (long) row.get(column)).sum();
    }
}
