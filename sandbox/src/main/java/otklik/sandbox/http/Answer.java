package otklik.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** What goes back: status, extra headers and a body. */
public record Answer(int status, String contentType, Map<String, String> headers, byte[] body) {
    public static Answer json(int status, String json) {
        return new Answer(status, "application/json; charset=UTF-8", Map.of(), json.getBytes(StandardCharsets.UTF_8));
    }

    /** @param json as it goes out, in UTF-8 */
    public static Answer json(int status, byte[] json) {
        return new Answer(status, "application/json; charset=UTF-8", Map.of(), json);
    }

    public static Answer html(int status, String html) {
        return new Answer(status, "text/html; charset=UTF-8", Map.of(), html.getBytes(StandardCharsets.UTF_8));
    }

    public Answer with(String header, String value) {
        return new Answer(status, contentType, Map.of(header, value), body);
    }

    Answer cutInHalf() {
        return new Answer(status, contentType, headers, Arrays.copyOf(body, body.length / 2));
    }
}
