package otklik.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Path HOME = Path.of("/shop");
    private static final Wish.Dates SEPTEMBER = new Wish.Dates(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30));

    @Test
    void shouldGiveAnExportAKafkaAFolderAndPortsOfItsOwn() {
        Map<String, String> settings = Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", "kafka:9092", "ANALYSIS_STATE_DIR", "/state", "RUN_PORT_SHIFT", "100");

        Plan plan = Plan.export(HOME, settings, SEPTEMBER, Optional.of("other"));

        assertThat(plan.ownKafka()).isTrue();
        assertThat(plan.data()).isEqualTo(HOME.resolve(".otklik/export-2026-09-01-2026-09-30"));
        assertThat(plan.ports().of(Service.INGEST)).isEqualTo(9181);
        assertThat(plan.settings())
                .containsEntry("START_DATE", "2026-09-01")
                .containsEntry("END_DATE", "2026-09-30")
                .containsEntry("GOOGLE_SHEETS_ID", "other")
                .containsEntry("KAFKA_SECURITY_PROTOCOL", "PLAINTEXT")
                .doesNotContainKeys("KAFKA_BOOTSTRAP_SERVERS", "ANALYSIS_STATE_DIR");
    }

    @Test
    void shouldExportTheDemoShopWhereThereIsNoAccount() {
        assertThat(Plan.export(HOME, Map.of(), SEPTEMBER, Optional.empty()).demo())
                .isTrue();
        assertThat(Plan.export(HOME, Map.of("RETAILCRM_MG_TOKEN", "t"), SEPTEMBER, Optional.empty())
                        .demo())
                .isFalse();
    }
}
