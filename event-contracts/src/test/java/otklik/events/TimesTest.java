package otklik.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-25T15:04:05+03:00",
                "2024-02-29T00:00:00-09:30",
                "0001-01-01T23:59:59+00:00",
                "9999-12-31T23:59:59+18:00"
            })
    void shouldWriteAndReadAsTheFormatterDoes(String text) {
        OffsetDateTime time = Times.time(text);

        assertThat(time).isEqualTo(OffsetDateTime.parse(text));
        assertThat(time.getOffset()).isEqualTo(OffsetDateTime.parse(text).getOffset());
        assertThat(Times.text(time)).isEqualTo(text).isEqualTo(EventJson.TIME.format(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-25T15:04:05Z", "2026-11-25T15:04:05.123+03:00", "2026-11-25T15:04+03:00"})
    void shouldLeaveOtherFormsToTheFormatter(String text) {
        assertThat(Times.time(text)).isEqualTo(OffsetDateTime.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T15:04:05+03:00",
                "2026-11-25T24:00:00+03:00",
                "2026-11-25T15:60:05+03:00",
                "2026-11-25T15:04:05+19:00",
                "2026-11-25 15:04:05+03:00"
            })
    void shouldRefuseWhatIsNoTime(String text) {
        assertThatThrownBy(() -> Times.time(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> OffsetDateTime.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void shouldWriteYearsBeyondFourDigitsAsTheFormatterDoes() {
        OffsetDateTime time = OffsetDateTime.of(12_026, 1, 2, 3, 4, 5, 0, ZoneOffset.UTC);

        assertThat(Times.text(time)).isEqualTo(EventJson.TIME.format(time));
    }
}
