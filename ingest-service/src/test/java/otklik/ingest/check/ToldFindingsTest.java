package otklik.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ToldFindingsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Days DAYS = new Days(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 19), ZONE);

    @Test
    void shouldBeContentWithAWholeHistory() {
        assertThat(of(told(0, 0, Set.of(), 0, 0, NOW, true), true).values()).containsOnly(Severity.OK);
    }

    @Test
    void shouldWarnWhenManyChatsHaveNoManager() {
        assertThat(of(told(10, 0, Set.of(), 0, 0, NOW, true), true)).containsEntry("CHATS_UNMANAGED", Severity.OK);
        assertThat(of(told(11, 0, Set.of(), 0, 0, NOW, true), true)).containsEntry("CHATS_UNMANAGED", Severity.WARNING);
    }

    @Test
    void shouldWarnWhenManyMessagesBelongToNoDialog() {
        assertThat(of(told(0, 101, Set.of(), 0, 0, NOW, true), true))
                .containsEntry("MESSAGES_WITHOUT_DIALOG", Severity.WARNING);
    }

    @Test
    void shouldTellOfSendersThatNobodyKnows() {
        assertThat(of(told(0, 0, Set.of("99"), 0, 0, NOW, true), true))
                .containsEntry("SENDERS_UNKNOWN", Severity.WARNING);
        assertThat(of(told(0, 0, Set.of(), 3, 3, NOW, true), true))
                .containsEntry("SENDERS_UNKNOWN", Severity.WARNING)
                .containsEntry("DEAD_LETTERS", Severity.WARNING);
    }

    @Test
    void shouldTakeOldFactsForAnErrorOnlyWhenSomebodyReads() {
        Told old = told(0, 0, Set.of(), 0, 0, NOW.minusSeconds(121), true);

        assertThat(of(old, true)).containsEntry("FOLLOWED", Severity.ERROR);
        assertThat(of(old, false)).doesNotContainKey("FOLLOWED");
    }

    @Test
    void shouldWarnWhileTheHistoryIsLoading() {
        assertThat(of(told(0, 0, Set.of(), 0, 0, NOW, false), true))
                .containsEntry("HISTORY_LOADING", Severity.WARNING)
                .doesNotContainKey("FOLLOWED");
    }

    @Test
    void shouldWarnWhenMostOrdersAreLinkedToNoDialog() {
        OrderFindings findings = new OrderFindings(new Words("ru"));

        assertThat(findings.of(50, 20, OptionalLong.of(100)).severity()).isEqualTo(Severity.OK);
        assertThat(findings.of(49, 20, OptionalLong.of(100)).severity()).isEqualTo(Severity.WARNING);
        assertThat(findings.of(0, 0, OptionalLong.empty()).severity()).isEqualTo(Severity.OK);
        assertThat(findings.of(49, 20, OptionalLong.of(100)).text()).contains("31");
    }

    private static Map<String, Severity> of(Told told, boolean followed) {
        return new ToldFindings(new Words("ru"), ZONE)
                .of(told, NOW, followed).stream().collect(Collectors.toMap(Finding::code, Finding::severity));
    }

    private static Told told(
            long unmanaged,
            long lost,
            Set<String> strangers,
            long unknownSenders,
            long deadLetters,
            Instant readAt,
            boolean loaded) {
        return new Told(
                DAYS,
                1000,
                100,
                unmanaged,
                lost,
                lost,
                strangers,
                unknownSenders,
                deadLetters,
                0,
                0,
                Optional.of(NOW),
                Optional.of(readAt),
                loaded);
    }
}
