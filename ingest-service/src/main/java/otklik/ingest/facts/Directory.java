package otklik.ingest.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The channels and users that the CRM lists. */
public final class Directory {
    private final Map<String, String> channelTypes = new HashMap<>();
    private final Map<Long, Boolean> technicalUsers = new HashMap<>();

    /** Rows of {@code /channels} and {@code /users}. */
    public void take(List<JsonNode> channels, List<JsonNode> users) {
        channels.forEach(row -> channelTypes.put(
                row.path("id").asText(), row.path("type").asText().toLowerCase(Locale.ROOT)));
        users.forEach(row -> technicalUsers.put(
                row.path("id").asLong(), row.path("is_technical_account").asBoolean(false)));
    }

    /** Empty for a channel that is not listed. */
    public Optional<String> channelType(String channelId) {
        return Optional.ofNullable(channelTypes.get(channelId));
    }

    public boolean lists(long userId) {
        return technicalUsers.containsKey(userId);
    }

    boolean technical(long userId) {
        return technicalUsers.getOrDefault(userId, false);
    }
}
