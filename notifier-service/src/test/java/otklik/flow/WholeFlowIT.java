package otklik.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFlowIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int KILLS = 10;
    private static final int CALLS_BETWEEN_KILLS = 12;

    @TempDir
    Path folder;

    @Test
    void shouldFillAllTabsAndFollowTheShopAndReportTheDay() throws Exception {
        try (World world = new World(folder, Map.of())) {
            awaitTabs(world);
            for (int step = 1; step <= 20; step++) {
                world.shop.liveStep(World.NOW.plusSeconds(20L * step));
            }
            awaitTabs(world);
            assertThat(world.call("notifier", "POST", "/reports/daily?date=2026-11-24")
                            .statusCode())
                    .isEqualTo(202);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(world.telegram.delivered())
                    .as("the report, perhaps among alerts")
                    .anyMatch(delivery -> delivery.plain().contains("24 ноября")));
        }
    }

    @Test
    void shouldEndEqualWhenServicesAreKilledTenTimesDuringTheBackfill() throws Exception {
        Map<String, String> slow = Map.of("RETAILCRM_MAX_RPS", "4", "RETAILCRM_PAGE_SIZE", "150");
        Random random = new Random(11);
        try (World world = new World(folder, slow)) {
            List<ServiceProcess> services = new ArrayList<>(world.services.values());
            for (int kill = 1; kill <= KILLS; kill++) {
                long moment = world.crm.calls() + 3 + random.nextInt(CALLS_BETWEEN_KILLS);
                await().atMost(PATIENCE).until(() -> world.crm.calls() >= moment);
                ServiceProcess victim = services.get(random.nextInt(services.size()));
                victim.kill();
                victim.start();
            }
            awaitTabs(world);
        }
    }

    private static void awaitTabs(World world) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> Tabs.requireEqual(world.published(), world.reference()));
    }
}
