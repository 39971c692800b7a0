package otklik.sandbox.run;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import otklik.settings.InvalidSetting;

/** The settings of an {@code .env} file: {@code NAME=value} lines, {@code #} begins a comment line. */
final class DotEnv {
    private DotEnv() {}

    /** Empty when there is no such file. */
    static Map<String, String> read(Path file) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        if (Files.exists(file)) {
            for (String line : lines(file)) {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.strip().startsWith("#")) {
                    settings.put(
                            line.substring(0, equals).strip(),
                            unquoted(line.substring(equals + 1).strip()));
                }
            }
        }
        return settings;
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readString(file).replace("\uFEFF", "").lines().toList();
        } catch (CharacterCodingException e) {
            throw new InvalidSetting(file.getFileName().toString(), "is not written in UTF-8");
        }
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.startsWith("\"") && value.endsWith("\"") || value.startsWith("'") && value.endsWith("'"));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
