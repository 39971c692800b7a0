package otklik.publisher.google;

import com.google.api.services.sheets.v4.model.CreateDeveloperMetadataRequest;
import com.google.api.services.sheets.v4.model.DataFilter;
import com.google.api.services.sheets.v4.model.DeveloperMetadata;
import com.google.api.services.sheets.v4.model.DeveloperMetadataLocation;
import com.google.api.services.sheets.v4.model.DeveloperMetadataLookup;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.UpdateDeveloperMetadataRequest;
import java.util.List;

/** Hidden words of the spreadsheet and of its sheets. */
final class TagRequests {
    private TagRequests() {}

    /** First the one whose reply tells whether the words were there. */
    static List<Request> of(Stamp stamp) {
        Request writer = stamp.before()
                .map(before -> update(
                        new DeveloperMetadataLookup()
                                .setMetadataKey(Stamp.WRITER)
                                .setMetadataValue(before),
                        stamp.after()))
                .orElseGet(() -> create(Stamp.WRITER, stamp.after(), spreadsheet()));
        Request positions = stamp.positionsKnown()
                ? update(new DeveloperMetadataLookup().setMetadataKey(Stamp.POSITIONS), stamp.positions())
                : create(Stamp.POSITIONS, stamp.positions(), spreadsheet());
        return List.of(writer, positions);
    }

    static Request tagSheet(int sheetId, String key, String value, boolean known) {
        DeveloperMetadataLocation sheet = new DeveloperMetadataLocation().setSheetId(sheetId);
        return known
                ? update(new DeveloperMetadataLookup().setMetadataKey(key).setMetadataLocation(sheet), value)
                : create(key, value, sheet);
    }

    private static DeveloperMetadataLocation spreadsheet() {
        return new DeveloperMetadataLocation().setSpreadsheet(true);
    }

    private static Request create(String key, String value, DeveloperMetadataLocation location) {
        return new Request()
                .setCreateDeveloperMetadata(new CreateDeveloperMetadataRequest()
                        .setDeveloperMetadata(new DeveloperMetadata()
                                .setMetadataKey(key)
                                .setMetadataValue(value)
                                .setVisibility("DOCUMENT")
                                .setLocation(location)));
    }

    private static Request update(DeveloperMetadataLookup lookup, String value) {
        return new Request()
                .setUpdateDeveloperMetadata(new UpdateDeveloperMetadataRequest()
                        .setDataFilters(List.of(new DataFilter().setDeveloperMetadataLookup(lookup)))
                        .setDeveloperMetadata(new DeveloperMetadata().setMetadataValue(value))
                        .setFields("metadataValue"));
    }
}
