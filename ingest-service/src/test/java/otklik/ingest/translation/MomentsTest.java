package otklik.ingest.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T10:11:12Z",
                "2026-11-20T10:11:12.5Z",
                "2026-11-20T10:11:12.123456789Z",
                "2024-02-29T23:59:59.000001Z",
                "1969-12-31T23:59:59.999Z",
                "2026-11-20T10:11:12.Z",
                "2026-11-20T10:11Z",
                "2026-11-20T10:11:12+03:00",
                "2026-11-20T10:11:12.123+03:00"
            })
    void shouldReadWhatAFormatterReads(String text) {
        assertThat(Moments.read(text)).isEqualTo(byFormatter(text));
    }

    @Test
    void shouldReadAnyInstant() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            Instant moment = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
            assertThat(Moments.read(moment.toString())).isEqualTo(moment);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-11-20",
                "2026-11-20 10:11:12Z",
                "2026-02-30T10:11:12Z",
                "2026-11-20T10:61:12Z",
                "2026-11-20T24:00:00Z",
                "2026-11-20T10:11:12.1234567890Z",
                "2026-11-20T10:11:12,5Z",
                "2026-11-20T10:11:12"
            })
    void shouldRefuseWhatIsNoTimeWithAnOffset(String text) {
        assertThatThrownBy(() -> Moments.read(text)).isInstanceOf(DateTimeException.class);
    }

    private static Instant byFormatter(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
