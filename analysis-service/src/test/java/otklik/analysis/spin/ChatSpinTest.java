package otklik.analysis.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static otklik.analysis.conversation.Mark.CLOSED_QUESTION;
import static otklik.analysis.conversation.Mark.IMPLICATION;
import static otklik.analysis.conversation.Mark.NEED_PAYOFF;
import static otklik.analysis.conversation.Mark.OPEN_QUESTION;
import static otklik.analysis.conversation.Mark.PROBLEM;
import static otklik.analysis.conversation.Mark.SITUATION;

import org.junit.jupiter.api.Test;

class ChatSpinTest {
    @Test
    void shouldUniteWhatAllManagersAsked() {
        ChatSpin spin = ChatSpin.of(new Scene()
                .client(OPEN_QUESTION)
                .manager("7", OPEN_QUESTION, SITUATION)
                .manager("7", CLOSED_QUESTION, SITUATION, PROBLEM)
                .manager("12", CLOSED_QUESTION)
                .manager("12", OPEN_QUESTION, NEED_PAYOFF)
                .end());

        assertThat(spin.counts()).isTrue();
        assertThat(spin.questions()).isEqualTo(4);
        assertThat(spin.times(SITUATION)).isEqualTo(2);
        assertThat(spin.uses(PROBLEM)).isTrue();
        assertThat(spin.uses(IMPLICATION)).isFalse();
        assertThat(spin.completeness()).isEqualTo(75);
    }

    @Test
    void shouldLeaveOutThePhoneAndBots() {
        ChatSpin spin = ChatSpin.of(new Scene()
                .client()
                .phone(OPEN_QUESTION, SITUATION)
                .bot(OPEN_QUESTION, PROBLEM)
                .end());

        assertThat(spin.counts()).isFalse();
        assertThat(spin.questions()).isZero();
        assertThat(spin.completeness()).isZero();
    }
}
