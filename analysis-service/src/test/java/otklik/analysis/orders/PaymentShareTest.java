package otklik.analysis.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import otklik.events.EventJson;
import otklik.events.analytics.ManagerOrderPayments;

class PaymentShareTest {
    private static PaymentShare sum(List<Sale> sales) {
        PaymentShare sum = PaymentShare.empty();
        sales.forEach(sale -> sum.add(PaymentShare.of(sale.end()), 1));
        return sum;
    }

    @Test
    void shouldRelatePaidChatsToAllChats() {
        ManagerOrderPayments row = sum(List.of(
                        Sale.chat("1").paid("100", "RUB").paid("50.01", "RUB").paid("7", "KZT"),
                        Sale.chat("2").unpaid("10", "RUB").weak("1", "RUB"),
                        Sale.chat("3")))
                .row("m", "Мария");
        assertThat(row.chats()).isEqualTo(3);
        assertThat(row.orderRate()).isEqualTo("66.7");
        assertThat(row.successRate()).isEqualTo("33.3");
        assertThat(row.totalSum()).isEqualTo(Map.of("RUB", new BigDecimal("160.01"), "KZT", new BigDecimal("7")));
        assertThat(row.averagePaidOrder())
                .isEqualTo(Map.of("RUB", new BigDecimal("75.01"), "KZT", new BigDecimal("7.00")));
        assertThat(List.of(row.orders(), row.paidOrders(), row.unpaidOrders(), row.weakOrders()))
                .containsExactly(4L, 3L, 1L, 1L);
    }

    @Test
    void shouldBeTheSameAfterAWayThroughJson() {
        PaymentShare share = PaymentShare.of(
                Sale.chat("1").paid("100.50", "RUB").weak("1", "RUB").end());
        assertThat(EventJson.read(EventJson.write(share), PaymentShare.class)).isEqualTo(share);
    }

    @Property(tries = 100)
    void shouldLeaveNothingWhenAllIsTakenOffInAnyOrder(@ForAll("sales") List<Sale> sales) {
        PaymentShare sum = sum(sales);
        List<Sale> reversed = new ArrayList<>(sales);
        Collections.reverse(reversed);
        assertThat(sum(reversed)).isEqualTo(sum);
        sales.forEach(sale -> sum.add(PaymentShare.of(sale.end()), -1));
        assertThat(sum).isEqualTo(PaymentShare.empty());
        assertThat(sum.isNothing()).isTrue();
    }

    @Provide
    Arbitrary<List<Sale>> sales() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, new BigDecimal(9999))
                                .ofScale(2),
                        Arbitraries.of("RUB", "KZT"))
                .as(PaymentShareTest::sale)
                .list()
                .ofMaxSize(8);
    }

    private static Sale sale(int kind, BigDecimal sum, String currency) {
        Sale sale = Sale.chat("1");
        return switch (kind) {
            case 0 -> sale;
            case 1 -> sale.paid(sum.toString(), currency);
            case 2 -> sale.unpaid(sum.toString(), currency).paid("1", currency);
            default -> sale.weak(sum.toString(), currency);
        };
    }
}
