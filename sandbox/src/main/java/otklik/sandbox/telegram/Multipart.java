package otklik.sandbox.telegram;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a form with files: texts as they are, files as bytes. */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");

    private Multipart() {}

    static void read(String contentType, byte[] body, Map<String, String> texts, Map<String, byte[]> files) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new BadRequest("no boundary");
        }
        String all = new String(body, StandardCharsets.ISO_8859_1);
        for (String part : all.split(Pattern.quote("--" + boundary.group(1)))) {
            int head = part.indexOf("\r\n\r\n");
            Matcher name = NAME.matcher(head < 0 ? "" : part.substring(0, head));
            if (name.find()) {
                String content = part.substring(head + 4, part.length() - 2);
                byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
                if (part.substring(0, head).contains("filename=")) {
                    files.put(name.group(1), bytes);
                } else {
                    texts.put(name.group(1), new String(bytes, StandardCharsets.UTF_8));
                }
            }
        }
    }
}
