package otklik.analysis.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import otklik.analysis.conversation.Mark;
import otklik.analysis.orders.Sale;
import otklik.events.EventJson;
import otklik.events.analytics.BehaviorManager;

class BehaviourShareTest {
    private static BehaviourShare sum(List<BehaviourShare> shares) {
        BehaviourShare sum = BehaviourShare.empty();
        shares.forEach(share -> sum.add(share, 1));
        return sum;
    }

    private static BehaviourShare share(Sale sale, String... codes) {
        return BehaviourShare.of(sale.end(), List.of(codes));
    }

    @Test
    void shouldTellTheHabitsOfAManager() {
        BehaviorManager row = sum(List.of(
                        share(Sale.chat("1")
                                .client("", Mark.PRICE)
                                .manager("", Mark.NEXT_STEP, Mark.OPEN_QUESTION)
                                .phone("", Mark.CLOSED_QUESTION, Mark.UPSELL)),
                        share(
                                Sale.chat("2")
                                        .manager("", Mark.NEXT_STEP)
                                        .client("", Mark.PURCHASE)
                                        .manager(""),
                                "FOLLOW_UP"),
                        share(Sale.chat("3").client("", Mark.AVAILABILITY), "NO_REPLY"),
                        share(Sale.chat("4").manager(""))))
                .row("m", "Мария");
        assertThat(row)
                .isEqualTo(new BehaviorManager(
                        "m", "Мария", 4, decimal("0.50"), decimal("33.3"), decimal("33.3"), decimal("33.3"), 3));
    }

    @Test
    void shouldLeaveOutRatesOfNothing() {
        BehaviorManager row = share(Sale.chat("1").client("")).row("", "(не назначен)");
        assertThat(row.nextStepRate()).isNull();
        assertThat(row.upsellRate()).isNull();
        assertThat(row.followUpGapRate()).isNull();
        assertThat(row.avgQuestions()).isEqualTo("0.00");
    }

    @Test
    void shouldBeTheSameAfterAWayThroughJson() {
        BehaviourShare share = share(Sale.chat("1").client("", Mark.PRICE).manager("", Mark.UPSELL));
        assertThat(EventJson.read(EventJson.write(share), BehaviourShare.class)).isEqualTo(share);
    }

    @Property(tries = 100)
    void shouldLeaveNothingWhenAllIsTakenOffInAnyOrder(@ForAll("shares") List<BehaviourShare> shares) {
        BehaviourShare sum = sum(shares);
        List<BehaviourShare> reversed = new ArrayList<>(shares);
        Collections.reverse(reversed);
        assertThat(sum(reversed)).isEqualTo(sum);
        shares.forEach(share -> sum.add(share, -1));
        assertThat(sum).isEqualTo(BehaviourShare.empty());
        assertThat(sum.isNothing()).isTrue();
    }

    @Provide
    Arbitrary<List<BehaviourShare>> shares() {
        return Combinators.combine(
                        Arbitraries.of(Mark.class),
                        Arbitraries.of(Mark.class),
                        Arbitraries.of("FOLLOW_UP", "NEXT_STEP"))
                .as((asked, told, code) ->
                        share(Sale.chat("1").client("", asked).manager("", told), code))
                .list()
                .ofMaxSize(8);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
