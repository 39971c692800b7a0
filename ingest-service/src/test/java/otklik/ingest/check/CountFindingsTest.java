package otklik.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountFindingsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final Days DAYS = new Days(FIRST, FIRST.plusDays(9), ZoneOffset.UTC);

    private final Ledger ledger = new Ledger(DAYS);
    private final CountFindings findings = new CountFindings(new Words("ru"));

    @Test
    void shouldBeContentWhenBothSidesAreEqual() {
        ledger.told(1, "whatsapp", FIRST);
        ledger.read(1, "whatsapp", FIRST);

        assertThat(findings.of(ledger, true)).extracting(Finding::code).containsExactly("COUNTS_EQUAL");
    }

    @Test
    void shouldTakeAMissingMessageForAnErrorOnlyWhenTheHistoryIsLoaded() {
        ledger.read(70210, "whatsapp", FIRST);

        assertThat(findings.of(ledger, true))
                .extracting(Finding::code, Finding::severity)
                .containsExactly(tuple("MESSAGES_MISSING", Severity.ERROR));
        assertThat(findings.of(ledger, false))
                .extracting(Finding::code, Finding::severity)
                .containsExactly(tuple("MESSAGES_TO_COME", Severity.WARNING));
        assertThat(findings.of(ledger, true).get(0).text()).contains("70210");
    }

    @Test
    void shouldWarnOfAMessageThatIsGoneFromRetailCrm() {
        ledger.told(5, "whatsapp", FIRST);

        assertThat(findings.of(ledger, true)).extracting(Finding::code).containsExactly("MESSAGES_SURPLUS");
    }

    @Test
    void shouldFindTheEmptyDayOfABusyChannelOnly() {
        IntStream.range(0, 10).filter(day -> day != 4).forEach(day -> {
            IntStream.range(0, 6).forEach(n -> ledger.told(day * 10L + n, "whatsapp", FIRST.plusDays(day)));
            ledger.told(1000L + day, "instagram", FIRST.plusDays(day));
        });

        assertThat(gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.text()).contains("whatsapp").contains("2026-11-05"));
    }

    @Test
    void shouldTakeTheTimeBeforeTheFirstMessageForNoGap() {
        IntStream.range(3, 10).forEach(day -> IntStream.range(0, 6)
                .forEach(n -> ledger.told(day * 10L + n, "whatsapp", FIRST.plusDays(day))));

        assertThat(gaps()).isEmpty();
    }

    private List<Finding> gaps() {
        return new GapFindings(new Words("ru")).of(DAYS, ledger.counts());
    }
}
