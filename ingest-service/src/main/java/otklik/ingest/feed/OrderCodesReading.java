package otklik.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import otklik.ingest.crm.ApiV5;
import otklik.ingest.translation.OrderCodes;

/** Reads what the codes in orders mean, now and then anew. Without the right to that, orders tell less. */
final class OrderCodesReading {
    private static final Duration AGE = Duration.ofMinutes(10);

    private final ApiV5 api;
    private final OrderCodes codes;
    private final Clock clock;
    private Instant readAt = Instant.MIN;

    OrderCodesReading(ApiV5 api, OrderCodes codes, Clock clock) {
        this.api = api;
        this.codes = codes;
        this.clock = clock;
    }

    void refreshIfOld() throws InterruptedException {
        Instant now = clock.instant();
        if (!readAt.isAfter(now.minus(AGE))) {
            users().ifPresent(codes::takeUsers);
            api.paymentStatuses().ifPresent(codes::takePaymentStatuses);
            readAt = now;
        }
    }

    private Optional<List<JsonNode>> users() throws InterruptedException {
        List<JsonNode> users = new ArrayList<>();
        for (int number = 1; ; number++) {
            Optional<ApiV5.Page> page = api.users(number);
            if (page.isEmpty()) {
                return Optional.empty();
            }
            users.addAll(page.get().rows());
            if (page.get().isLast(number)) {
                return Optional.of(users);
            }
        }
    }
}
