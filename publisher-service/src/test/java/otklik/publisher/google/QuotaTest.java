package otklik.publisher.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class QuotaTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void shouldLetThroughSoManyInAnyMinute() {
        Quota quota = new Quota(2);

        assertThat(quota.take(NOON)).isTrue();
        assertThat(quota.take(NOON.plusSeconds(30))).isTrue();
        assertThat(quota.take(NOON.plusSeconds(59))).isFalse();
        assertThat(quota.take(NOON.plusSeconds(60))).isTrue();
        assertThat(quota.take(NOON.plusSeconds(89))).isFalse();
        assertThat(quota.take(NOON.plusSeconds(90))).isTrue();
    }
}
