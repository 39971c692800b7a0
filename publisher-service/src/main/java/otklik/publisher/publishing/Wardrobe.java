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
    private static final int MOST_REFUSALS = 5;
    private static final Set<String> LOOKS = Set.of(
            "repeatCell",
            "updateDimensionProperties",
            "addConditionalFormatRule",
            "deleteConditionalFormatRule",
            "addBanding",
            "updateBanding",
            "setBasicFilter",
            "addChart",
            "updateChartSpec");

    private final Spreadsheet spreadsheet;
    private boolean looked;
    private int refusals;

    Wardrobe(Spreadsheet spreadsheet) {
        this.spreadsheet = spreadsheet;
    }

    /** A new picture was taken: what is missing in it may be put on once. */
    void looked() {
        looked = true;
    }

    /** All that was missing in the last picture is there now. */
    void dressed() {
        refusals = refusals < MOST_REFUSALS ? 0 : refusals;
        looked = false;
    }

    /** Google does not take a request: looks that he does not take again and again are left out until the next start. */
    void refused(String request) {
        refusals = LOOKS.contains(request) ? refusals + 1 : 0;
    }

    /**
     * @param edits that go out in the same call, before
     * @param tabs whose sheets are as we take them to be, and those that are made by the edits
     */
    List<Dress> of(List<Edit> edits, Collection<PublishedTab> tabs) {
        List<Dress> dresses = ofNew(edits, tabs);
        if (looked && refusals < MOST_REFUSALS) {
            Looks looks = looks();
            Set<Integer> resized =
                    edits.stream().flatMap(edit -> resized(edit).stream()).collect(Collectors.toSet());
            tabs.forEach(tab -> tab.sheets().stream()
                    .filter(grid -> grid.present() && !resized.contains(grid.sheetId()))
                    .flatMap(grid -> worn(looks, tab, grid).stream())
                    .forEach(dresses::add));
        }
        return dresses;
    }

    /** For sheets and rows that these edits make. */
    List<Dress> ofNew(List<Edit> edits, Collection<PublishedTab> tabs) {
        if (refusals >= MOST_REFUSALS) {
            return new ArrayList<>();
        }
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

    /** The sheet whose grid is another after this edit: it is dressed by the next picture. */
    private static Optional<Integer> resized(Edit edit) {
        if (edit instanceof Edit.Resize resize) {
            return Optional.of(resize.sheetId());
        }
        return edit instanceof Edit.DeleteRows delete ? Optional.of(delete.sheetId()) : Optional.empty();
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
