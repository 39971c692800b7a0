package otklik.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryFindingsTest {
    private static final Optional<Instant> REGISTERED = Optional.of(Instant.parse("2026-11-20T10:00:00Z"));

    private final HistoryFindings findings = new HistoryFindings(new Words("ru"), ZoneId.of("Europe/Moscow"));

    @Test
    void shouldBeContentWhenMessagesAreOlderThanTheBot() {
        Finding finding = findings.of(REGISTERED, Optional.of(Instant.parse("2026-08-20T10:00:00Z")));

        assertThat(finding.code()).isEqualTo("HISTORY_SEEN");
        assertThat(finding.text()).contains("2026-11-20 13:00").contains("2026-08-20 13:00");
    }

    @Test
    void shouldWarnWhenNothingIsOlderThanTheBot() {
        assertThat(findings.of(REGISTERED, Optional.of(Instant.parse("2026-11-20T09:58:00Z"))))
                .extracting(Finding::code, Finding::severity)
                .containsExactly("HISTORY_HIDDEN", Severity.WARNING);
    }

    @Test
    void shouldSayWhatIsNotKnown() {
        assertThat(findings.of(Optional.empty(), REGISTERED).code()).isEqualTo("BOT_UNKNOWN");
        assertThat(findings.of(REGISTERED, Optional.empty()).code()).isEqualTo("HISTORY_UNKNOWN");
    }
}
