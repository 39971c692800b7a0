package otklik.notifier.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatusResourceTest {
    @Test
    void shouldNameTheAddressThatSendsAReport() {
        assertThat(StatusResource.address("weekly/2026-11-16")).isEqualTo("/reports/weekly?date=2026-11-16");
        assertThat(StatusResource.address("plan/12/2026-11-20")).isEqualTo("/reports/plan?date=2026-11-20&manager=12");
    }
}
