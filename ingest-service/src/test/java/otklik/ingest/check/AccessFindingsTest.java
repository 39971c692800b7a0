package otklik.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import otklik.ingest.check.Access.Outcome;

class AccessFindingsTest {
    private final AccessFindings findings = new AccessFindings(new Words("ru"));

    @Test
    void shouldSayInOneLineThatAllIsRead() {
        assertThat(of(Outcome.READ, Outcome.READ))
                .extracting(Finding::code, Finding::severity)
                .containsExactly(tuple("MG_READ", Severity.OK));
    }

    @Test
    void shouldTellARefusedTokenFromAMissingRight() {
        assertThat(of(Outcome.REFUSED, Outcome.REFUSED))
                .extracting(Finding::code, Finding::severity)
                .containsExactly(tuple("MG_REFUSED", Severity.ERROR));
        assertThat(of(Outcome.READ, Outcome.REFUSED))
                .extracting(Finding::code, Finding::severity)
                .containsExactly(tuple("MG_RIGHT_MISSING", Severity.ERROR));
    }

    @Test
    void shouldNameTheListsAndTheSettingToLookAt() {
        assertThat(of(Outcome.READ, Outcome.UNKNOWN)).singleElement().satisfies(finding -> {
            assertThat(finding.text()).contains("dialogs").doesNotContain("chats");
            assertThat(finding.remedy()).contains("RETAILCRM_MG_URL");
        });
    }

    @Test
    void shouldOnlyWarnOfAServerThatIsBusy() {
        assertThat(of(Outcome.READ, Outcome.BUSY)).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void shouldHaveWordsForEveryOutcomeOfBothApisInBothLanguages() {
        for (String language : List.of("ru", "en")) {
            for (String api : List.of("MG", "V5")) {
                for (Outcome outcome : Outcome.values()) {
                    List<Access> accesses = List.of(new Access("a", Outcome.READ, 200), new Access("b", outcome, 0));
                    assertThat(new AccessFindings(new Words(language)).of(api, accesses))
                            .allSatisfy(finding -> assertThat(finding.text()).doesNotContain("{"));
                }
            }
        }
    }

    private List<Finding> of(Outcome chats, Outcome dialogs) {
        return findings.of("MG", List.of(new Access("chats", chats, 401), new Access("dialogs", dialogs, 403)));
    }
}
