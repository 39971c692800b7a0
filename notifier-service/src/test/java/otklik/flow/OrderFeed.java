package otklik.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import otklik.events.Topics;
import otklik.events.crm.Order;
import otklik.sandbox.crm.CrmFacts;

/** Tells the orders of a shop to their topic, in the place of an ingest of orders. */
final class OrderFeed {
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final DateTimeFormatter V5 = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private OrderFeed() {}

    static void send(CrmFacts facts, String bootstrapServers) {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            facts.all("orders").forEach(order -> {
                Order event = event(order);
                producer.send(new ProducerRecord<>(Topics.ORDERS.name(), event.orderId(), Topics.ORDERS.write(event)));
            });
            producer.flush();
        }
    }

    private static Order event(JsonNode order) {
        List<Order.Payment> payments = new ArrayList<>();
        order.path("payments")
                .forEach(payment -> payments.add(new Order.Payment(
                        payment.path("status").asText(),
                        new BigDecimal(payment.path("amount").asText("0")),
                        time(payment.path("paidAt")))));
        return new Order(
                order.path("id").asText(),
                order.path("number").asText(),
                order.path("dialogId").asText(""),
                order.path("customer").path("mgCustomerId").asText(""),
                order.path("managerId").asText(""),
                order.path("status").asText(),
                time(order.path("createdAt")),
                new BigDecimal(order.path("totalSumm").asText("0")),
                order.path("currency").asText(),
                time(order.path("fullPaidAt")),
                payments,
                Order.BY_DIALOG,
                null);
    }

    private static OffsetDateTime time(JsonNode time) {
        return time.isNull() || time.asText("").isEmpty()
                ? null
                : LocalDateTime.parse(time.asText(), V5).atZone(ZONE).toOffsetDateTime();
    }
}
