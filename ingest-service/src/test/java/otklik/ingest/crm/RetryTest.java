package otklik.ingest.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"429,true", "500,true", "502,true", "503,true", "504,true", "400,false", "401,false", "403,false"})
    void shouldTellPassingFailuresFromLastingOnes(int status, boolean passing) {
        assertThat(Retry.passing(status)).isEqualTo(passing);
    }

    @Test
    void shouldDoubleTheWaitUpToALimit() {
        assertThat(Retry.backOff(1, 1)).isEqualTo(Duration.ofMillis(500));
        assertThat(Retry.backOff(1, 0)).isEqualTo(Duration.ofMillis(250));
        assertThat(Retry.backOff(3, 1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Retry.backOff(1000, 1)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void shouldHonourRetryAfterInBothForms() {
        assertThat(Retry.asked("7", NOW)).contains(Duration.ofSeconds(7));
        assertThat(Retry.asked("Fri, 20 Nov 2026 10:00:09 GMT", NOW)).contains(Duration.ofSeconds(9));
        assertThat(Retry.asked("999999", NOW)).contains(Duration.ofMinutes(5));
        assertThat(Retry.asked("soon", NOW)).isEmpty();
    }
}
