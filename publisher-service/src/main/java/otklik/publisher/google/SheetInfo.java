package otklik.publisher.google;

/** A sheet of the spreadsheet, without its rows. */
public record SheetInfo(int sheetId, String title, int rowCount, int columnCount, int frozenRows) {}
