package otklik.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.sandbox.run.Wish.Command;

class WishTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void shouldRunWhenNothingIsAskedFor() {
        assertThat(of("")).isEqualTo(new Wish(Command.RUN, false, false, Optional.empty(), Optional.empty()));
        assertThat(of("--clean").clean()).isTrue();
    }

    @Test
    void shouldCheckASampleUnlessAskedForEverything() {
        assertThat(of("check").command()).isEqualTo(Command.CHECK);
        assertThat(of("check").full()).isFalse();
        assertThat(of("check --full").full()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export --from 2026-09-01 --to 2026-09-30",
                "export --to=2026-09-30 --from=2026-09-01",
                "export --from 2026-09-01 --to=2026-09-30 --clean"
            })
    void shouldTakeThePeriodOfAnExport(String line) {
        assertThat(of(line).command()).isEqualTo(Command.EXPORT);
        assertThat(of(line).period()).contains(new Wish.Dates(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30)));
    }

    @Test
    void shouldTakeASingleDayAndAnotherSpreadsheet() {
        Wish wish = of("export --from 2026-11-25 --to 2026-11-25 --sheet abc");

        assertThat(wish.sheet()).contains("abc");
        assertThat(wish.period()).contains(new Wish.Dates(TODAY, TODAY));
    }

    @Test
    void shouldHelpWhateverElseIsAskedFor() {
        assertThat(of("export --help").command()).isEqualTo(Command.HELP);
        assertThat(of("--clean --help").command()).isEqualTo(Command.HELP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chek",
                "check --clean",
                "--full",
                "export",
                "export --from 2026-09-01",
                "export --from 2026-09-30 --to 2026-09-01",
                "export --from 2026-02-30 --to 2026-03-01",
                "export --from 01.09.2026 --to 30.09.2026",
                "export --from --to 2026-09-01",
                "export --from 2026-11-26 --to 2026-11-30",
                "export --from 2026-09-01 --to 2026-09-30 --sheet"
            })
    void shouldRefuseInOneLine(String line) {
        assertThatThrownBy(() -> of(line)).isInstanceOfSatisfying(WrongArgument.class, wrong -> {
            assertThat(wrong.text(new Texts("ru"))).doesNotContain("\n", "{");
            assertThat(wrong.text(new Texts("en"))).doesNotContain("\n", "{");
        });
    }

    private static Wish of(String line) {
        return Wish.of(line.isEmpty() ? List.of() : List.of(line.split(" ")), TODAY);
    }
}
