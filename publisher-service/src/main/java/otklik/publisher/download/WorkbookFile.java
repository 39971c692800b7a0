package otklik.publisher.download;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import otklik.publisher.tab.Layout;
import otklik.publisher.tab.Row;
import otklik.publisher.tab.RowTab;

/** An XLSX file that leaves memory as it grows. Texts stay texts, whatever they begin with. */
final class WorkbookFile implements AutoCloseable {
    /** Of the format. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int LONGEST_CELL = 32_767;
    private static final int FLUSH_EVERY = 1_000;

    private final Workbook workbook;
    private final int maxRows;
    private Layout layout;
    private Worksheet sheet;
    private int number;
    private int size;

    WorkbookFile(OutputStream out, int maxRows) {
        this.workbook = new Workbook(out, "Otklik", "1.0");
        this.maxRows = Math.min(maxRows, MOST_ROWS);
    }

    void begin(Layout next) throws IOException {
        layout = next;
        number = 0;
        nextSheet();
    }

    void add(Row row) throws IOException {
        if (size == maxRows) {
            nextSheet();
        }
        for (int column = 0; column < row.cells().size(); column++) {
            put(column, row.cells().get(column));
        }
        size++;
        if (size % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        workbook.finish();
    }

    private void nextSheet() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        number++;
        sheet = workbook.newWorksheet(RowTab.title(layout, number));
        sheet.freezePane(0, 1);
        for (int column = 0; column < layout.width(); column++) {
            sheet.inlineString(0, column, layout.header().get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, Math.max(12, layout.header().get(column).length() + 2));
        }
        size = 1;
    }

    private void put(int column, Object cell) {
        if (cell instanceof Number value) {
            sheet.value(size, column, value);
        } else if (!cell.toString().isEmpty()) {
            sheet.inlineString(size, column, cut(cell.toString()));
        }
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_CELL) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_CELL - 2)) ? LONGEST_CELL - 2 : LONGEST_CELL - 1;
        return text.substring(0, end) + "…";
    }
}
