package otklik.analysis.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import otklik.analysis.conversation.Mark;
import otklik.analysis.spin.ChatSpin;
import otklik.events.EventJson;
import otklik.events.analytics.SpinConversion;

class ConversionsTest {
    private static final ChatSpin PLAIN = new ChatSpin(true, 0, Map.of());
    private static final ChatSpin ASKED = new ChatSpin(true, 3, Map.of(Mark.SITUATION, 2, Mark.PROBLEM, 1));

    private static ConversionShare sum(List<ConversionShare> shares) {
        ConversionShare sum = ConversionShare.empty();
        shares.forEach(share -> sum.add(share, 1));
        return sum;
    }

    private static ConversionShare chats(int paid, ChatSpin withPaid, int notPaid, ChatSpin withoutPaid) {
        List<ConversionShare> shares = new ArrayList<>();
        shares.addAll(Collections.nCopies(paid, ConversionShare.of(withPaid, true)));
        shares.addAll(Collections.nCopies(notPaid, ConversionShare.of(withoutPaid, false)));
        return sum(shares);
    }

    private static SpinConversion row(String measure, ConversionShare share) {
        return Conversions.of(share).stream()
                .filter(row -> row.measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldTellElevenMeasuresOnceThereIsAChat() {
        assertThat(Conversions.of(chats(0, PLAIN, 1, PLAIN)))
                .extracting(SpinConversion::measure)
                .containsExactly(
                        "s_usage_rate",
                        "p_usage_rate",
                        "i_usage_rate",
                        "n_usage_rate",
                        "full_spin_rate",
                        "spin_completeness",
                        "questions_per_chat",
                        "spin_s_per_chat",
                        "spin_p_per_chat",
                        "spin_i_per_chat",
                        "spin_n_per_chat");
        assertThat(Conversions.of(ConversionShare.of(new ChatSpin(false, 0, Map.of()), true)))
                .isEmpty();
    }

    @Test
    void shouldCompareRatesInPercent() {
        ConversionShare share = chats(56, ASKED, 48, ASKED);
        share.add(chats(14, PLAIN, 32, PLAIN), 1);
        SpinConversion row = row("s_usage_rate", share);
        assertThat(row.withPaid()).isEqualTo("80.0");
        assertThat(row.withoutPaid()).isEqualTo("60.0");
        assertThat(row.difference()).isEqualTo("20.0");
        assertThat(row.low()).isEqualTo("5.2");
        assertThat(row.high()).isEqualTo("33.4");
        assertThat(row.verdict()).isEqualTo("higher");
        assertThat(row("i_usage_rate", share).verdict()).isEqualTo("no_difference");
    }

    @Test
    void shouldCompareMeans() {
        SpinConversion questions = row("questions_per_chat", chats(30, PLAIN, 30, ASKED));
        assertThat(questions.difference()).isEqualTo("-3.00");
        assertThat(questions.low()).isEqualTo("-3.00");
        assertThat(questions.high()).isEqualTo("-3.00");
        assertThat(questions.verdict()).isEqualTo("lower");
        assertThat(row("spin_completeness", chats(30, ASKED, 30, PLAIN)).withPaid())
                .isEqualTo("50.0");
    }

    @Test
    void shouldClaimNothingOfFewChats() {
        assertThat(row("spin_s_per_chat", chats(29, ASKED, 500, PLAIN)).verdict())
                .isEqualTo("too_few_chats");
    }

    @Test
    void shouldLeaveOutWhatCannotBeTold() {
        SpinConversion noPaid = row("s_usage_rate", chats(0, ASKED, 5, ASKED));
        assertThat(noPaid.withPaid()).isNull();
        assertThat(noPaid.difference()).isNull();
        assertThat(noPaid.low()).isNull();
        assertThat(row("s_usage_rate", chats(1, ASKED, 5, ASKED)).low()).isNotNull();
        assertThat(row("questions_per_chat", chats(1, ASKED, 5, ASKED)).low()).isNull();
        assertThat(row("questions_per_chat", chats(1, ASKED, 5, ASKED)).difference())
                .isEqualTo("0.00");
    }

    @Test
    void shouldBeTheSameAfterAWayThroughJson() {
        ConversionShare share = chats(2, ASKED, 1, PLAIN);
        assertThat(EventJson.read(EventJson.write(share), ConversionShare.class))
                .isEqualTo(share);
    }

    @Property(tries = 100)
    void shouldLeaveNothingWhenAllIsTakenOffInAnyOrder(@ForAll("shares") List<ConversionShare> shares) {
        ConversionShare sum = sum(shares);
        List<ConversionShare> reversed = new ArrayList<>(shares);
        Collections.reverse(reversed);
        assertThat(sum(reversed)).isEqualTo(sum);
        shares.forEach(share -> sum.add(share, -1));
        assertThat(sum).isEqualTo(ConversionShare.empty());
        assertThat(sum.isNothing()).isTrue();
    }

    @Provide
    Arbitrary<List<ConversionShare>> shares() {
        Arbitrary<Map<Mark, Integer>> asked = Arbitraries.maps(
                Arbitraries.of(Set.copyOf(ChatSpin.STAGES)),
                Arbitraries.integers().between(1, 9));
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 40),
                        asked,
                        Arbitraries.of(true, false))
                .as((counts, questions, stages, paid) ->
                        ConversionShare.of(new ChatSpin(counts, questions, stages), paid))
                .list()
                .ofMaxSize(8);
    }
}
