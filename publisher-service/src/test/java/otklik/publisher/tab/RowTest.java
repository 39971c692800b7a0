package otklik.publisher.tab;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import otklik.events.analytics.ChatMetrics;

class RowTest {
    @Test
    void shouldCutATextThatIsTooLongForACell() {
        assertThat(Row.of("я".repeat(50_000)).text(0)).hasSize(50_000).endsWith("я");
        assertThat(Row.of("я".repeat(50_001)).text(0)).hasSize(50_000).endsWith("я…");
    }

    @Test
    void shouldNotCutASignInTwo() {
        String text = "я".repeat(49_998) + "😀😀";

        assertThat(Row.of(text).text(0)).isEqualTo("я".repeat(49_998) + "…");
    }

    @Test
    void shouldHoldOfHalfASignWhatCanBeSent() {
        assertThat(Row.of("a\uD83D").text(0)).isEqualTo("a?");
        assertThat(Row.of("a😀").text(0)).isEqualTo("a😀");
    }

    @Test
    void shouldHashTheSameWhatLooksTheSame() {
        assertThat(Row.of("a", 5L, null).hash())
                .isEqualTo(Row.of("a", new BigDecimal("5.0")).hash());
        assertThat(Row.of("a", "5").hash()).isNotEqualTo(Row.of("a", 5).hash());
        assertThat(Row.of("ab", "c").hash()).isNotEqualTo(Row.of("a", "bc").hash());
        assertThat(Row.of("", "a").hash()).isNotEqualTo(Row.of("a").hash());
    }

    @Test
    void shouldShowTimesInTheBusinessZone() {
        OffsetDateTime utc = OffsetDateTime.parse("2026-11-20T22:30:05Z");
        ChatMetrics chat =
                new ChatMetrics("7", "whatsapp", "", "(не назначен)", "", null, utc, null, "open", 1, 0, null, 1);

        Row row = new Rows(ZoneId.of("Europe/Moscow")).of(Layouts.CHATS_RAW, chat);

        assertThat(row.cells()).hasSize(Layouts.CHATS_RAW.width());
        assertThat(row.text(6)).isEqualTo("2026-11-21T01:30:05+03:00");
        assertThat(row.text(7)).isEmpty();
        assertThat(row.number(9)).isEqualTo(1.0);
    }
}
