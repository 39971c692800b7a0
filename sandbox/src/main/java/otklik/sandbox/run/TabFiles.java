package otklik.sandbox.run;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import otklik.sandbox.google.SheetsServer;

/** Writes each tab of a kept workbook to a CSV file (UTF-8 with its mark, so that a spreadsheet program knows it). */
public final class TabFiles {
    private static final String MARK = "\uFEFF";

    private TabFiles() {}

    /** Arguments: the workbook, and the folder of the files. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        try (SheetsServer workbook = SheetsServer.start(0, Path.of(arguments[0]))) {
            for (String tab : workbook.tabs()) {
                if (!workbook.header(tab).isEmpty()) {
                    write(folder.resolve(tab + ".csv"), workbook, tab);
                }
            }
        }
    }

    private static void write(Path file, SheetsServer workbook, String tab) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(MARK + line(workbook.header(tab)));
            for (List<Object> row : workbook.rows(tab)) {
                out.write(line(row));
            }
        }
    }

    static String line(List<Object> cells) {
        return cells.stream().map(TabFiles::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        String text = value.toString();
        boolean quoted = text.matches("(?s).*[\",\r\n].*");
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
