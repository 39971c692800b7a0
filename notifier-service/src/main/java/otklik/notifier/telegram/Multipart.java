package otklik.notifier.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with a file, as uploads want it. */
final class Multipart {
    static final String BOUNDARY = "otklik-4f1c7a0be2d84d35";

    private Multipart() {}

    static byte[] of(ObjectNode fields, String file, String fileName, byte[] bytes) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.fieldNames().forEachRemaining(name -> {
            JsonNode value = fields.get(name);
            write(
                    body,
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n"
                            + "Content-Type: text/plain; charset=UTF-8\r\n\r\n"
                            + (value.isValueNode() ? value.asText() : value.toString()) + "\r\n");
        });
        write(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + file + "\"; filename=\""
                        + fileName.replaceAll("[^\\w.-]", "_") + "\"\r\nContent-Type: image/png\r\n\r\n");
        body.writeBytes(bytes);
        write(body, "\r\n--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
