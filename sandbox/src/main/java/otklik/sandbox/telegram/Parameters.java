package otklik.sandbox.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import otklik.sandbox.http.Call;

/** What a call says, in its query, as a form or as JSON. */
final class Parameters {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();

    Parameters(Call call) {
        call.query().forEach((name, given) -> values.put(name, given.get(0)));
        String type = call.header("content-type").orElse("");
        if (type.startsWith("application/json")) {
            json(call.text());
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            form(call.text());
        } else if (type.startsWith("multipart/form-data")) {
            Multipart.read(type, call.body(), values, files);
        }
    }

    /** Empty when it is not given; it may stand under another name, as {@code attach://name}. */
    byte[] file(String name) {
        String place = text(name).replaceFirst("^attach://", "");
        return files.getOrDefault(place.isEmpty() ? name : place, new byte[0]);
    }

    long number(String name) {
        String given = text(name);
        return given.matches("-?\\d{1,18}") ? Long.parseLong(given) : 0;
    }

    /** Empty when it is not given. */
    String text(String name) {
        return values.getOrDefault(name, "");
    }

    private void json(String body) {
        try {
            JsonNode tree = JSON.readTree(body);
            tree.fieldNames().forEachRemaining(name -> {
                JsonNode value = tree.get(name);
                values.put(name, value.isValueNode() ? value.asText() : value.toString());
            });
        } catch (JsonProcessingException e) {
            throw new BadRequest("can't parse JSON object");
        }
    }

    private void form(String body) {
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                values.put(decoded(parts[0]), decoded(parts[1]));
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
