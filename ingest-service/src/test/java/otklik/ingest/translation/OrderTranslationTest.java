package otklik.ingest.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.events.crm.Order;
import otklik.events.crm.Order.Payment;

class OrderTranslationTest {
    private static final OffsetDateTime MADE = OffsetDateTime.parse("2026-11-20T11:20:05+03:00");

    private final OrderCodes codes = new OrderCodes();
    private final OrderTranslation translation = new OrderTranslation(ZoneId.of("Europe/Moscow"), "RUB", codes);

    @BeforeEach
    void learnCodes() {
        codes.takeUsers(List.of(json("{'id':34,'mgUserId':12}"), json("{'id':35,'mgUserId':null}")));
        codes.takePaymentStatuses(List.of(
                json("{'code':'oplacheno','paymentComplete':true}"), json("{'code':'zhdem','paymentComplete':false}")));
    }

    @Test
    void shouldTellAnOrderWithAllItsFields() {
        Order order = order("'number':'8812C','status':'complete','managerId':34,'currency':'kzt',"
                + "'totalSumm':4500.50,'fullPaidAt':'2026-11-20 12:01:44','customer':{'mgCustomerId':5019}");
        assertThat(order)
                .isEqualTo(new Order(
                        "8812",
                        "8812C",
                        "2054",
                        "5019",
                        "12",
                        "complete",
                        MADE,
                        new BigDecimal("4500.5"),
                        "KZT",
                        OffsetDateTime.parse("2026-11-20T12:01:44+03:00"),
                        List.of(),
                        Order.BY_DIALOG,
                        null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"5019|5019", "\"5019\"|5019", "0|", "null|", "\"\"|", "\"x\"|"})
    void shouldReadTheClientAsNumberOrText(String value, String client) {
        Order order = order("'totalSumm':1,'customer':{'mgCustomerId':" + value + "}");
        assertThat(order.clientId()).isEqualTo(client == null ? "" : client);
    }

    @ParameterizedTest
    @CsvSource({"34,12", "35,''", "99,''", "null,''"})
    void shouldNameTheManagerAsMgKnowsHim(String managerId, String manager) {
        assertThat(order("'totalSumm':1,'managerId':" + managerId).managerId()).isEqualTo(manager);
    }

    @ParameterizedTest
    @CsvSource({
        "4500,4500",
        "4500.00,4500",
        "4500.10,4500.1",
        "'\"4500.10\"',4500.1",
        "0.1,0.1",
        "99999999999999.99,99999999999999.99",
        "0,0"
    })
    void shouldKeepAmountsAsDecimals(String amount, String told) {
        assertThat(order("'totalSumm':" + amount).totalSum()).isEqualTo(new BigDecimal(told));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'payments':[]", "'payments':{}", "'payments':null", "'number':'no payments'"})
    void shouldTakeEveryFormOfNoPayments(String payments) {
        assertThat(order("'totalSumm':1," + payments).payments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'901':%s}", "[%s]"})
    void shouldTakePaymentsAsMapAndAsList(String container) {
        String payment = "{'id':901,'status':'zhdem','amount':100.5,'paidAt':'2026-11-20 12:01:44'}";
        assertThat(order("'totalSumm':1,'payments':" + container.formatted(payment))
                        .payments())
                .containsExactly(new Payment(
                        "zhdem", new BigDecimal("100.5"), OffsetDateTime.parse("2026-11-20T12:01:44+03:00")));
    }

    @ParameterizedTest
    @CsvSource({
        "'zhdem','',",
        "'zhdem',2026-11-20 12:01:44,2026-11-20T12:01:44+03:00",
        "'oplacheno','',2026-11-20T11:20:05+03:00",
        "'oplacheno',2026-11-20 12:01:44,2026-11-20T12:01:44+03:00",
        "'nobody told','',"
    })
    void shouldCountAPaymentAsMadeByItsTimeOrByItsStatus(String status, String paidAt, OffsetDateTime told) {
        Order order = order(
                "'totalSumm':1,'payments':{'1':{'status':'" + status + "','amount':5,'paidAt':'" + paidAt + "'}}");
        assertThat(order.payments().get(0).paidAt()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Moscow,2026-11-20 11:20:05,2026-11-20T11:20:05+03:00",
        "Europe/Moscow,2026-11-20 11:20,2026-11-20T11:20:00+03:00",
        "Europe/Moscow,2026-11-20T11:20:05+01:00,2026-11-20T13:20:05+03:00",
        "Europe/Berlin,2026-03-29 02:30:00,2026-03-29T03:30:00+02:00",
        "Europe/Berlin,2026-10-25 02:30:00,2026-10-25T02:30:00+02:00"
    })
    void shouldReadTimesInTheZoneOfTheAccount(ZoneId zone, String time, OffsetDateTime told) {
        JsonNode row = json("{'createdAt':'" + time + "'}");
        assertThat(new OrderTranslation(zone, "RUB", codes).createdAt(row)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'createdAt':'' | createdAt",
                "'createdAt':'yesterday' | createdAt",
                "'createdAt':'0000-00-00 00:00:00' | createdAt",
                "'totalSumm':null | totalSumm",
                "'totalSumm':'a lot' | totalSumm",
                "'id':0 | id",
                "'payments':'none' | payments",
                "'fullPaidAt':'soon' | fullPaidAt"
            })
    void shouldRefuseARowThatMakesNoOrder(String field, String named) {
        JsonNode row = json("{'id':1,'createdAt':'2026-11-20 11:20:05','totalSumm':1," + field + "}");
        assertThatThrownBy(() -> translation.order(row, 1, Order.BY_DIALOG))
                .isInstanceOf(UnreadableRow.class)
                .hasMessageStartingWith(named);
    }

    @Test
    void shouldSayRoublesWhereAnOrderNamesNoCurrency() {
        assertThat(order("'totalSumm':1,'currency':null").currency()).isEqualTo("RUB");
    }

    private Order order(String fields) {
        JsonNode row = json("{'id':8812,'createdAt':'2026-11-20 11:20:05'," + fields + "}");
        return translation.order(row, 2054, Order.BY_DIALOG);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
