package otklik.publisher.publishing;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import otklik.publisher.google.Dress;
import otklik.publisher.google.Picture;
import otklik.publisher.google.SheetInfo;

/** Which sheet is which tab, by the last picture. A sheet is known by its tag, or else by its title. */
final class Spreadsheet {
    private Picture picture = Picture.none();
    /** Sheets of people that have a name of ours. */
    private final Set<Integer> foreign = new HashSet<>();

    void take(Picture found) {
        picture = found;
    }

    Picture picture() {
        return picture;
    }

    /** The sheet of this name, whatever its title is now. */
    Optional<SheetInfo> named(String name) {
        return tagged(name).or(() -> picture.titled(name).filter(sheet -> isFree(sheet)));
    }

    boolean isTagged(SheetInfo sheet) {
        return tabOf(sheet).isPresent();
    }

    /** The tab that this sheet was made for; empty for one of people's. */
    Optional<String> tabOf(SheetInfo sheet) {
        return sheet.tag(Dress.TAB)
                .filter(tag -> tag.endsWith("#" + sheet.sheetId()))
                .map(tag -> tag.substring(0, tag.lastIndexOf('#')));
    }

    /** A person's sheet, though it has a name of ours. */
    void leaveAlone(SheetInfo sheet) {
        foreign.add(sheet.sheetId());
    }

    /** The id of this sheet, or one that is free for it: always the same for a name, where it is free. */
    int idFor(String name) {
        return named(name).map(SheetInfo::sheetId).orElseGet(() -> freeId(name));
    }

    /** The name, or another where a person's sheet has it. */
    String titleFor(String name) {
        String title = name;
        for (int i = 1; picture.titled(title).isPresent(); i++) {
            title = name + " (otklik" + (i == 1 ? "" : " " + i) + ")";
        }
        return title;
    }

    private Optional<SheetInfo> tagged(String name) {
        return picture.sheets().stream()
                .filter(sheet -> tabOf(sheet).filter(name::equals).isPresent())
                .findFirst();
    }

    private boolean isFree(SheetInfo sheet) {
        return !isTagged(sheet) && !foreign.contains(sheet.sheetId());
    }

    private int freeId(String name) {
        int id = 1 + (name.hashCode() & 0x3fffffff);
        while (picture.withId(id).isPresent()) {
            id++;
        }
        return id;
    }
}
