package otklik.analysis.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import otklik.events.analytics.OrderPayments;
import otklik.events.crm.Order.Payment;

class ChatOrdersTest {
    private static final Payment RECEIVED = new Payment("paid", new BigDecimal("10.00"), Sale.time(15));
    private static final Payment RETURNED = new Payment("returned", new BigDecimal("-10"), Sale.time(16));
    private static final Payment PROMISED = new Payment("not-paid", new BigDecimal("90"), null);

    private static OrderPayments row(Sale sale) {
        return ChatOrders.of(sale.end(), sale.metrics()).orElseThrow();
    }

    @Test
    void shouldTellPaidPartlyPaidAndUnpaidApart() {
        OrderPayments row = row(Sale.chat("1")
                .paid("100.00", "RUB")
                .unpaid("200", "RUB", RECEIVED, PROMISED)
                .unpaid("300", "RUB", PROMISED)
                .unpaid("400", "RUB", RECEIVED, RETURNED));
        assertThat(row.orders()).isEqualTo(4);
        assertThat(row.paidOrders()).isEqualTo(1);
        assertThat(row.partlyPaidOrders()).isEqualTo(1);
        assertThat(row.unpaidOrders()).isEqualTo(2);
        assertThat(row.totalSum()).isEqualTo(Map.of("RUB", new BigDecimal("1000")));
        assertThat(row.paidSum()).isEqualTo(Map.of("RUB", new BigDecimal("100")));
    }

    @Test
    void shouldSumEachCurrencyApartAndLeaveOutNothing() {
        OrderPayments row =
                row(Sale.chat("1").paid("0.50", "RUB").paid("7", "KZT").paid("0", "USD"));
        assertThat(row.paidSum()).isEqualTo(Map.of("RUB", new BigDecimal("0.5"), "KZT", new BigDecimal("7")));
    }

    @Test
    void shouldShowWeakOrdersAndCountThemNowhere() {
        OrderPayments row = row(Sale.chat("1").weak("100", "RUB").weakBeforeThePeriod("100", "RUB"));
        assertThat(row.weakOrders()).isEqualTo(1);
        assertThat(row.orders()).isZero();
        assertThat(row.totalSum()).isEmpty();
    }

    @Test
    void shouldHaveNoRowWithoutAnOrderOfThePeriod() {
        Sale sale = Sale.chat("1").paidBeforeThePeriod("100", "RUB");
        assertThat(ChatOrders.of(sale.end(), sale.metrics())).isEmpty();
    }
}
