package otklik.publisher.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import otklik.publisher.google.Problem;

class ProgressTest {
    private final Progress progress = new Progress();

    @Test
    void shouldForeseeThatTheSpreadsheetWillBeFull() {
        progress.cells(7_999_999);
        assertThat(progress.warnings()).isEmpty();

        progress.cells(8_000_000);
        assertThat(progress.warnings()).hasSize(1);
        assertThat(progress.trouble())
                .hasValueSatisfying(words -> assertThat(words).contains("почти заполнена"));

        progress.cells(5_000_000);
        assertThat(progress.warnings()).isEmpty();
    }

    @Test
    void shouldTellAProblemInBothLanguages() {
        progress.failing(Problem.of("problem.not.shared", "a@b"));

        assertThat(progress.picture().problem())
                .hasValueSatisfying(words -> assertThat(words).contains("a@b", "Редактор", "editor", "403"));
    }
}
