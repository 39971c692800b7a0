package otklik.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTest {
    private static final String HEAD = "  ingest     работает      ";

    @Test
    void shouldLeaveALineThatFits() {
        assertThat(Terminal.folded(HEAD + "чатов 5", 80)).containsExactly(HEAD + "чатов 5");
    }

    @Test
    void shouldGoOnBelowTheDetailsOfALineThatIsTooLong() {
        assertThat(Terminal.folded(HEAD + "внимание: RetailCRM refuses the token", 60))
                .containsExactly(HEAD + "внимание: RetailCRM refuses the", " ".repeat(26) + "token");
    }

    @Test
    void shouldBreakAWordThatFitsNowhere() {
        assertThat(Terminal.folded(HEAD + "x".repeat(50), 60))
                .containsExactly(HEAD + "x".repeat(33), " ".repeat(26) + "x".repeat(17));
    }
}
