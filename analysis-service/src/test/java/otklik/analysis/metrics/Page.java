package otklik.analysis.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page about the figures. A comment {@code <!-- name -->} names the table below it; a comment {@code <!--=name-->}
 * names the number before it. Readers see neither.
 */
record Page(String text) {
    private static final Pattern NUMBER = Pattern.compile("([\\p{L}\\p{N}.,:/_-]+)`?<!--=([a-z0-9-]+)-->");
    private static final Pattern MARKER = Pattern.compile("<!-- (.+) -->");

    /** In Russian a comma stands before the decimals; a list has a space after its commas. */
    static Page of(Path file) throws IOException {
        String text = Files.readString(file);
        return new Page(file.toString().endsWith(".ru.md") ? text.replaceAll("(?<=\\d),(?=\\d)", ".") : text);
    }

    /** What the page says of each named number; more than one value where it contradicts itself. */
    Map<String, TreeSet<String>> numbers() {
        Map<String, TreeSet<String>> numbers = new TreeMap<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            numbers.computeIfAbsent(number.group(2), name -> new TreeSet<>()).add(number.group(1));
        }
        return numbers;
    }

    /** Names of tables that begin so, without the beginning. */
    List<String> names(String beginning) {
        return MARKER.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> name.startsWith(beginning))
                .map(name -> name.substring(beginning.length()))
                .toList();
    }

    /** The cells of a table without its head. */
    List<List<String>> table(String name) {
        String marker = "<!-- " + name + " -->\n";
        int start = text.indexOf(marker);
        if (start < 0) {
            throw new AssertionError("no table " + name);
        }
        return text.substring(start + marker.length())
                .lines()
                .dropWhile(String::isBlank)
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(Page::cells)
                .toList();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.substring(1, line.lastIndexOf('|')).split("\\|", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }
}
