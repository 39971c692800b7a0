package otklik.ingest.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Fields of the APIs' rows as the topics show them. */
final class Shown {
    private Shown() {}

    /** Of the Bot API. */
    static OffsetDateTime time(JsonNode node, String field) {
        return OffsetDateTime.parse(node.path(field).asText())
                .truncatedTo(ChronoUnit.SECONDS)
                .atZoneSameInstant(ChaosShop.ZONE)
                .toOffsetDateTime();
    }

    /** Of API v5. */
    static OffsetDateTime local(JsonNode node, String field) {
        return LocalDateTime.parse(node.path(field).asText().replace(' ', 'T'))
                .atZone(ChaosShop.ZONE)
                .toOffsetDateTime();
    }

    static BigDecimal amount(JsonNode node, String field) {
        BigDecimal amount = new BigDecimal(node.path(field).asText()).stripTrailingZeros();
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }
}
