package otklik.publisher.google;

import java.util.List;
import java.util.Optional;

/**
 * A spreadsheet as it stands, without its rows.
 *
 * @param tags of the whole spreadsheet
 * @param locale as {@code ru_RU}
 */
public record Picture(List<SheetInfo> sheets, List<Tag> tags, String locale) {
    public Picture {
        sheets = List.copyOf(sheets);
        tags = List.copyOf(tags);
    }

    public static Picture none() {
        return new Picture(List.of(), List.of(), "");
    }

    public Optional<SheetInfo> titled(String title) {
        return sheets.stream()
                .filter(sheet -> sheet.title().equalsIgnoreCase(title))
                .findFirst();
    }

    public Optional<SheetInfo> withId(int sheetId) {
        return sheets.stream().filter(sheet -> sheet.sheetId() == sheetId).findFirst();
    }

    /** Of all grids, empty ones too: Google allows 10,000,000. */
    public long cells() {
        return sheets.stream()
                .mapToLong(sheet -> (long) sheet.rowCount() * sheet.columnCount())
                .sum();
    }
}
