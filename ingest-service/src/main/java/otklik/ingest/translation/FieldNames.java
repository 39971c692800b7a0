package otklik.ingest.translation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a module calls the things we know: by the name of ours its names, tried in order, and by the word of ours its
 * words. Lines {@code ours = theirs, theirs}; a theirs with dots is a path into objects.
 */
public final class FieldNames {
    private static final String BUILT_IN = "fields.txt";
    private static final String WORD = "word.";

    private final Map<String, List<String>> names;

    private FieldNames(Map<String, List<String>> names) {
        this.names = names;
    }

    public static FieldNames builtIn() {
        return new FieldNames(parsed(resource()));
    }

    /**
     * The built-in names, behind those of an own file in the same form.
     *
     * @throws IllegalArgumentException when a line of it is none, told by its number
     */
    public static FieldNames with(String own) {
        Map<String, List<String>> all = parsed(resource());
        parsed(own).forEach((name, theirs) -> {
            if (!all.containsKey(name)) {
                throw new IllegalArgumentException("names " + name + ", which is not known");
            }
            List<String> both = new ArrayList<>(theirs);
            both.addAll(all.get(name));
            all.put(name, List.copyOf(both));
        });
        return new FieldNames(all);
    }

    /** Their value that stands for ours; empty where none is there, or it is null or blank. */
    public Optional<JsonNode> value(JsonNode row, String name) {
        for (String path : of(name)) {
            JsonNode found = at(row, path);
            boolean there = found.isContainerNode()
                    || found.isValueNode() && !found.isNull() && !found.asText().isBlank();
            if (there) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Likewise, where objects and lists do not count. */
    public Optional<String> text(JsonNode row, String name) {
        for (String path : of(name)) {
            JsonNode found = at(row, path);
            if (found.isValueNode() && !found.isNull() && !found.asText().isBlank()) {
                return Optional.of(found.asText().strip());
            }
        }
        return Optional.empty();
    }

    /** Our word for theirs of a kind, as {@code channel}; theirs in lower case where there is none. */
    public String word(String kind, String theirs) {
        String asked = theirs.strip().toLowerCase(Locale.ROOT);
        String prefix = WORD + kind + ".";
        return names.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .filter(entry -> entry.getValue().stream().anyMatch(asked::equalsIgnoreCase))
                .map(entry -> entry.getKey().substring(prefix.length()))
                .findFirst()
                .orElse(asked);
    }

    private List<String> of(String name) {
        return Optional.ofNullable(names.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no such name: " + name));
    }

    private static JsonNode at(JsonNode row, String path) {
        JsonNode found = row;
        for (String part : path.split("\\.")) {
            found = found.path(part);
        }
        return found;
    }

    private static Map<String, List<String>> parsed(String text) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String content = line.strip();
            if (!content.isEmpty() && !content.startsWith("#")) {
                int equals = content.indexOf('=');
                if (equals < 1) {
                    throw new IllegalArgumentException("line " + number + " is not of the form: ours = theirs, theirs");
                }
                names.put(content.substring(0, equals).strip(), split(content.substring(equals + 1)));
            }
        }
        return names;
    }

    private static List<String> split(String theirs) {
        return List.of(theirs.split(",")).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String resource() {
        try (InputStream in = FieldNames.class.getResourceAsStream(BUILT_IN)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells apart what is understood in another way. */
    @Override
    public String toString() {
        return Integer.toHexString(names.hashCode());
    }
}
