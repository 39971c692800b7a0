package otklik.sandbox.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A workbook as lines of JSON: a tab with the rows below it, again and again, then the changes made since, each on disk
 * before its answer goes out. At start the changes are carried out and the file is written anew, as a whole.
 */
final class WorkbookFile implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Writer changes;

    private WorkbookFile(Writer changes) {
        this.changes = changes;
    }

    /** @param replay carries out a change on the workbook */
    static Workbook read(Path file, BiConsumer<Workbook, JsonNode> replay) {
        Workbook workbook = Workbook.empty();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null && isWhole(line); line = lines.readLine()) {
                take(workbook, JSON.readTree(line), replay);
            }
            return workbook;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WorkbookFile write(Path file, Workbook workbook) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(fresh)) {
                for (Tab tab : workbook.tabs) {
                    writeTab(out, workbook, tab);
                }
                writeMarks(out, workbook);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new WorkbookFile(Files.newBufferedWriter(file, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(JsonNode change) {
        try {
            changes.write(
                    JsonNodeFactory.instance.objectNode().set("change", change).toString());
            changes.write("\n");
            changes.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            changes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line cut off by a kill was never answered. */
    private static boolean isWhole(String line) {
        return line.endsWith("}") || line.endsWith("]");
    }

    private static void take(Workbook workbook, JsonNode line, BiConsumer<Workbook, JsonNode> replay) {
        if (line.has("change")) {
            replay.accept(workbook, line.get("change"));
        } else if (line.has("marks")) {
            line.get("marks").forEach(mark -> workbook.marks.add(Mark.of(mark, 0)));
        } else if (line.isObject()) {
            JsonNode grid = line.path("gridProperties");
            Tab tab = new Tab(
                    line.path("sheetId").asInt(),
                    line.path("title").asText(),
                    grid.path("rowCount").asInt(),
                    grid.path("columnCount").asInt());
            tab.frozenRows = grid.path("frozenRowCount").asInt();
            tab.hidden = line.path("hidden").asBoolean();
            tab.dress = Dress.restored(line.path("dress"));
            workbook.tabs.add(tab);
        } else {
            Tab tab = workbook.tabs.get(workbook.tabs.size() - 1);
            List<Object> cells = new ArrayList<>();
            line.get(1).forEach(cell -> cells.add(Cells.extended(cell)));
            tab.write(line.get(0).asInt(), 0, cells);
        }
    }

    private static void writeTab(Writer out, Workbook workbook, Tab tab) throws IOException {
        out.write(BatchUpdate.properties(workbook, tab).set("dress", tab.dress.stored()) + "\n");
        for (int row = 0; row < tab.heldRows(); row++) {
            ArrayNode line = JsonNodeFactory.instance.arrayNode().add(row);
            ArrayNode cells = line.addArray();
            for (int column = 0; column < tab.columnCount; column++) {
                cells.add(stored(tab.cell(row, column)));
            }
            out.write(line + "\n");
        }
    }

    private static void writeMarks(Writer out, Workbook workbook) throws IOException {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        ArrayNode marks = line.putArray("marks");
        workbook.marks.forEach(mark -> marks.add(mark.json()));
        out.write(line + "\n");
    }

    private static ObjectNode stored(Object cell) {
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        if (cell instanceof Double number) {
            return value.put("numberValue", number);
        }
        if (cell instanceof Boolean truth) {
            return value.put("boolValue", truth);
        }
        if (cell instanceof Cells.Formula formula) {
            return value.put("formulaValue", formula.words());
        }
        return cell == null ? value : value.put("stringValue", cell.toString());
    }
}
