package otklik.publisher.google;

import com.google.api.services.sheets.v4.model.DeveloperMetadata;
import com.google.api.services.sheets.v4.model.GridProperties;
import com.google.api.services.sheets.v4.model.Sheet;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.api.services.sheets.v4.model.SpreadsheetProperties;
import java.util.List;
import java.util.Optional;

/** Reads an answer of {@code spreadsheets.get}. */
final class Pictures {
    private static final String TAGS = "developerMetadata(metadataId,metadataKey,metadataValue)";
    static final String FIELDS = "properties(locale)," + TAGS + ",sheets(properties(sheetId,title,gridProperties),"
            + TAGS + ",conditionalFormats,bandedRanges(bandedRangeId,range),basicFilter,charts(chartId,spec))";

    private Pictures() {}

    static Picture of(Spreadsheet found) {
        return new Picture(
                Optional.ofNullable(found.getSheets()).orElse(List.of()).stream()
                        .map(Pictures::sheet)
                        .toList(),
                tags(found.getDeveloperMetadata()),
                Optional.ofNullable(found.getProperties())
                        .map(SpreadsheetProperties::getLocale)
                        .orElse(""));
    }

    private static SheetInfo sheet(Sheet sheet) {
        SheetProperties properties = sheet.getProperties();
        GridProperties grid =
                Optional.ofNullable(properties.getGridProperties()).orElseGet(GridProperties::new);
        return new SheetInfo(
                orZero(properties.getSheetId()),
                properties.getTitle(),
                orZero(grid.getRowCount()),
                orZero(grid.getColumnCount()),
                orZero(grid.getFrozenRowCount()),
                tags(sheet.getDeveloperMetadata()),
                Worn.of(sheet));
    }

    private static List<Tag> tags(List<DeveloperMetadata> found) {
        return Optional.ofNullable(found).orElse(List.of()).stream()
                .map(tag -> new Tag(
                        tag.getMetadataId(),
                        tag.getMetadataKey(),
                        Optional.ofNullable(tag.getMetadataValue()).orElse("")))
                .toList();
    }

    private static int orZero(Integer number) {
        return Optional.ofNullable(number).orElse(0);
    }
}
