package otklik.ingest.translation;

import static otklik.ingest.translation.Row.optionalId;
import static otklik.ingest.translation.Row.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the account's own codes mean: who a CRM user is in MG, and which payments are made. */
public final class OrderCodes {
    private final Map<Long, String> mgUsers = new HashMap<>();
    private final Set<String> paid = new HashSet<>();

    /** Rows of {@code /users} of API v5. */
    public void takeUsers(List<JsonNode> users) {
        mgUsers.clear();
        users.forEach(user -> optionalId(user, "id").ifPresent(id -> optionalId(user, "mgUserId")
                .ifPresent(mgUser -> mgUsers.put(id, Long.toString(mgUser)))));
    }

    /** Entries of {@code /reference/payment-statuses}. */
    public void takePaymentStatuses(List<JsonNode> statuses) {
        paid.clear();
        statuses.stream()
                .filter(status -> status.path("paymentComplete").asBoolean(false))
                .forEach(status -> paid.add(text(status, "code")));
    }

    /** The MG user of a user of the CRM. */
    Optional<String> mgUser(long crmUser) {
        return Optional.ofNullable(mgUsers.get(crmUser));
    }

    boolean meansPaid(String status) {
        return paid.contains(status);
    }
}
