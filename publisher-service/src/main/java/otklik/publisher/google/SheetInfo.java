package otklik.publisher.google;

import java.util.List;
import java.util.Optional;

/** A sheet of the spreadsheet, without its rows. */
public record SheetInfo(
        int sheetId, String title, int rowCount, int columnCount, int frozenRows, List<Tag> tags, Worn worn) {
    public SheetInfo {
        tags = List.copyOf(tags);
    }

    public Optional<String> tag(String key) {
        return tags.stream()
                .filter(tag -> tag.key().equals(key))
                .map(Tag::value)
                .findFirst();
    }
}
