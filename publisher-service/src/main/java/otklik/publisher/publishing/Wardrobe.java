package otklik.publisher.publishing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import otklik.publisher.google.Dress;
import otklik.publisher.google.SheetInfo;
import otklik.publisher.google.Worn;
import otklik.publisher.look.Looks;
import otklik.publisher.tab.Edit;
import otklik.publisher.tab.Grid;
import otklik.publisher.tab.PublishedTab;

/** Decides what sheets are to wear: new ones all of it, others what the last picture shows to be missing. */
final class Wardrobe {
    private final Spreadsheet spreadsheet;
    private boolean looked;

    Wardrobe(Spreadsheet spreadsheet) {
        this.spreadsheet = spreadsheet;
    }

    /** A new picture was taken: what is missing in it may be put on once. */
    void looked() {
        looked = true;
    }

    /** All that was missing in the last picture is there now. */
    void dressed() {
        looked = false;
    }

    /**
     * @param edits that go out in the same call, before
     * @param tabs whose sheets are as we take them to be, and those that are made by the edits
     */
    List<Dress> of(List<Edit> edits, Collection<PublishedTab> tabs) {
        List<Dress> dresses = ofNew(edits, tabs);
        if (looked) {
            Looks looks = looks();
            Set<Integer> resized = edits.stream()
                    .filter(Edit.Resize.class::isInstance)
                    .map(edit -> ((Edit.Resize) edit).sheetId())
                    .collect(Collectors.toSet());
            tabs.forEach(tab -> tab.sheets().stream()
                    .filter(grid -> grid.present() && !resized.contains(grid.sheetId()))
                    .flatMap(grid -> worn(looks, tab, grid).stream())
                    .forEach(dresses::add));
        }
        return dresses;
    }

    /** For sheets and rows that these edits make. */
    List<Dress> ofNew(List<Edit> edits, Collection<PublishedTab> tabs) {
        Looks looks = looks();
        List<Dress> dresses = new ArrayList<>();
        for (Edit edit : edits) {
            if (edit instanceof Edit.Resize resize) {
                owner(tabs, resize.sheetId()).ifPresent(tab -> dresses.add(grown(looks, tab, resize)));
            } else if (edit instanceof Edit.AddSheet add) {
                owner(tabs, add.sheetId()).ifPresent(tab -> dresses.add(fresh(looks, tab, add, edits)));
            }
        }
        return dresses;
    }

    /** Titles that people changed, where the old one is free. */
    List<Edit> renames(Collection<PublishedTab> tabs) {
        List<Edit> renames = new ArrayList<>();
        if (looked) {
            tabs.forEach(tab -> tab.sheets().stream()
                    .filter(Grid::present)
                    .filter(grid -> spreadsheet
                            .picture()
                            .withId(grid.sheetId())
                            .filter(sheet -> !sheet.title().equals(grid.title()))
                            .isPresent())
                    .filter(grid -> spreadsheet.picture().titled(grid.title()).isEmpty())
                    .forEach(grid -> renames.add(new Edit.Rename(grid.sheetId(), grid.title()))));
        }
        return renames;
    }

    private Looks looks() {
        return new Looks(spreadsheet.picture().locale());
    }

    private Optional<Dress> worn(Looks looks, PublishedTab tab, Grid grid) {
        Optional<SheetInfo> sheet = spreadsheet.picture().withId(grid.sheetId());
        return sheet.filter(found -> found.rowCount() == grid.rowCount())
                .map(found -> new Dress(
                        grid.sheetId(),
                        grid.title(),
                        looks.of(tab.layout()),
                        grid.rowCount(),
                        grid.size(),
                        found.worn(),
                        found.tag(Dress.TAB),
                        found.tag(Dress.LOOK),
                        false))
                .filter(Dress::isNeeded);
    }

    private static Dress grown(Looks looks, PublishedTab tab, Edit.Resize resize) {
        return new Dress(
                resize.sheetId(),
                tab.layout().name(),
                looks.of(tab.layout()),
                resize.rowCount(),
                0,
                Worn.NOTHING,
                Optional.empty(),
                Optional.empty(),
                true);
    }

    private static Dress fresh(Looks looks, PublishedTab tab, Edit.AddSheet add, List<Edit> edits) {
        int rows = edits.stream()
                .filter(edit -> edit instanceof Edit.WriteRows write && write.sheetId() == add.sheetId())
                .mapToInt(edit -> ((Edit.WriteRows) edit).rows().size())
                .sum();
        return new Dress(
                add.sheetId(),
                add.title(),
                looks.of(tab.layout()),
                add.rowCount(),
                rows - 1,
                Worn.NOTHING,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static Optional<PublishedTab> owner(Collection<PublishedTab> tabs, int sheetId) {
        return tabs.stream()
                .filter(tab -> tab.sheets().stream().anyMatch(grid -> grid.sheetId() == sheetId))
                .findFirst();
    }
}
