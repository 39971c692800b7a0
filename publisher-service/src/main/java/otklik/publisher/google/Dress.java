package otklik.publisher.google;

import java.util.Optional;
import otklik.publisher.look.Look;

/**
 * How a sheet is to look beside how it looks.
 *
 * @param name of the tab it is, by which we know it again whatever its title
 * @param rowCount of its grid
 * @param dataRows below the header
 * @param worn now
 * @param known the tab's name and the version of the look that the sheet is tagged with, where it is
 * @param grown whether only the formats are wanted, as the grid gets new rows that have none
 */
public record Dress(
        int sheetId,
        String name,
        Look look,
        int rowCount,
        int dataRows,
        Worn worn,
        Optional<String> known,
        Optional<String> lookVersion,
        boolean grown) {
    public static final String TAB = "otklik.tab";
    public static final String LOOK = "otklik.look";

    /** A copy of the sheet, made by a person, has the same words but another id: it is not ours. */
    public static String tag(String name, int sheetId) {
        return name + "#" + sheetId;
    }

    /** Whether there is anything to do. */
    public boolean isNeeded() {
        return !DressRequests.of(this).isEmpty();
    }
}
