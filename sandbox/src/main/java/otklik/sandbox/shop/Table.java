package otklik.sandbox.shop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tab-separated files that lie beside this class. */
final class Table {
    private Table() {}

    static List<String[]> rows(String file, int columns) {
        try (InputStream resource = Table.class.getResourceAsStream(file)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> cells(file, line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static String[] cells(String file, String line, int columns) {
        String[] cells = line.split("\t", -1);
        if (cells.length != columns) {
            throw new IllegalStateException(file + ": not " + columns + " cells in: " + line);
        }
        return cells;
    }
}
