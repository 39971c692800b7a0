package otklik.publisher.google;

import com.google.api.services.sheets.v4.model.AddSheetRequest;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.DeleteDimensionRequest;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.GridCoordinate;
import com.google.api.services.sheets.v4.model.GridProperties;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.UpdateCellsRequest;
import com.google.api.services.sheets.v4.model.UpdateSheetPropertiesRequest;
import java.util.ArrayList;
import java.util.List;
import otklik.publisher.tab.Edit;
import otklik.publisher.tab.Row;

/** Edits in Google's words. Texts go out as values, never as input: what begins with = stays text. */
final class Requests {
    private static final CellData EMPTY = new CellData();

    private Requests() {}

    static List<Request> of(Batch batch) {
        List<Request> requests = new ArrayList<>();
        batch.stamp().map(TagRequests::of).ifPresent(requests::addAll);
        batch.edits().stream().map(Requests::of).forEach(requests::add);
        batch.dresses().stream().map(DressRequests::of).forEach(requests::addAll);
        return requests;
    }

    static Request of(Edit edit) {
        if (edit instanceof Edit.AddSheet add) {
            return add(add);
        }
        if (edit instanceof Edit.Resize resize) {
            return resize(resize);
        }
        if (edit instanceof Edit.FreezeHeader freeze) {
            return properties(
                    freeze.sheetId(), new GridProperties().setFrozenRowCount(1), "gridProperties.frozenRowCount");
        }
        if (edit instanceof Edit.Rename rename) {
            return new Request()
                    .setUpdateSheetProperties(new UpdateSheetPropertiesRequest()
                            .setProperties(new SheetProperties()
                                    .setSheetId(rename.sheetId())
                                    .setTitle(rename.title()))
                            .setFields("title"));
        }
        if (edit instanceof Edit.DeleteRows delete) {
            return delete(delete);
        }
        return write((Edit.WriteRows) edit);
    }

    private static Request resize(Edit.Resize resize) {
        GridProperties size = new GridProperties().setRowCount(resize.rowCount());
        if (resize.columnCount() == 0) {
            return properties(resize.sheetId(), size, "gridProperties.rowCount");
        }
        size.setColumnCount(resize.columnCount());
        return properties(resize.sheetId(), size, "gridProperties.rowCount,gridProperties.columnCount");
    }

    private static Request add(Edit.AddSheet add) {
        GridProperties grid = new GridProperties()
                .setRowCount(add.rowCount())
                .setColumnCount(add.columnCount())
                .setFrozenRowCount(1);
        return new Request()
                .setAddSheet(new AddSheetRequest()
                        .setProperties(new SheetProperties()
                                .setSheetId(add.sheetId())
                                .setTitle(add.title())
                                .setGridProperties(grid)));
    }

    private static Request properties(int sheetId, GridProperties grid, String fields) {
        return new Request()
                .setUpdateSheetProperties(new UpdateSheetPropertiesRequest()
                        .setProperties(new SheetProperties().setSheetId(sheetId).setGridProperties(grid))
                        .setFields(fields));
    }

    private static Request delete(Edit.DeleteRows delete) {
        return new Request()
                .setDeleteDimension(new DeleteDimensionRequest()
                        .setRange(new DimensionRange()
                                .setSheetId(delete.sheetId())
                                .setDimension("ROWS")
                                .setStartIndex(delete.start())
                                .setEndIndex(delete.end())));
    }

    private static Request write(Edit.WriteRows write) {
        return new Request()
                .setUpdateCells(new UpdateCellsRequest()
                        .setStart(new GridCoordinate()
                                .setSheetId(write.sheetId())
                                .setRowIndex(write.firstRow())
                                .setColumnIndex(0))
                        .setRows(write.rows().stream().map(Requests::row).toList())
                        .setFields("userEnteredValue"));
    }

    private static RowData row(Row row) {
        return new RowData().setValues(row.cells().stream().map(Requests::cell).toList());
    }

    private static CellData cell(Object value) {
        if (value instanceof Double number) {
            return new CellData().setUserEnteredValue(new ExtendedValue().setNumberValue(number));
        }
        return "".equals(value)
                ? EMPTY
                : new CellData().setUserEnteredValue(new ExtendedValue().setStringValue(value.toString()));
    }
}
