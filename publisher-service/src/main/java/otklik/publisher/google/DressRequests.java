package otklik.publisher.google;

import com.google.api.services.sheets.v4.model.AddBandingRequest;
import com.google.api.services.sheets.v4.model.AddConditionalFormatRuleRequest;
import com.google.api.services.sheets.v4.model.BandedRange;
import com.google.api.services.sheets.v4.model.BandingProperties;
import com.google.api.services.sheets.v4.model.BasicFilter;
import com.google.api.services.sheets.v4.model.BooleanCondition;
import com.google.api.services.sheets.v4.model.BooleanRule;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.Color;
import com.google.api.services.sheets.v4.model.ColorStyle;
import com.google.api.services.sheets.v4.model.ConditionValue;
import com.google.api.services.sheets.v4.model.ConditionalFormatRule;
import com.google.api.services.sheets.v4.model.DeleteConditionalFormatRuleRequest;
import com.google.api.services.sheets.v4.model.DimensionProperties;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.GridCoordinate;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.NumberFormat;
import com.google.api.services.sheets.v4.model.RepeatCellRequest;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import com.google.api.services.sheets.v4.model.SetBasicFilterRequest;
import com.google.api.services.sheets.v4.model.TextFormat;
import com.google.api.services.sheets.v4.model.UpdateBandingRequest;
import com.google.api.services.sheets.v4.model.UpdateCellsRequest;
import com.google.api.services.sheets.v4.model.UpdateDimensionPropertiesRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import otklik.publisher.look.Colour;
import otklik.publisher.look.Look;
import otklik.publisher.look.Rule;

/**
 * From how a sheet looks to how it is to look: nothing when there is nothing to do. What people added is left as it is,
 * and what they changed of widths, notes and formats, too: those are set once.
 */
final class DressRequests {
    private static final String FORMULA = "CUSTOM_FORMULA";

    private final Dress dress;
    private final Look look;
    private final List<Request> requests = new ArrayList<>();

    private DressRequests(Dress dress) {
        this.dress = dress;
        this.look = dress.look();
    }

    static List<Request> of(Dress dress) {
        DressRequests found = new DressRequests(dress);
        if (dress.grown()) {
            found.formats();
            return found.requests;
        }
        String version = found.look.version();
        boolean fresh = dress.lookVersion().filter(version::equals).isEmpty();
        if (fresh) {
            found.header();
            found.widths();
            found.formats();
        }
        found.rules();
        found.banding();
        found.filter();
        found.requests.addAll(ChartRequests.of(dress));
        found.tags(version);
        return found.requests;
    }

    private void tags(String version) {
        String tab = Dress.tag(dress.name(), dress.sheetId());
        if (dress.known().filter(tab::equals).isEmpty()) {
            requests.add(TagRequests.tagSheet(
                    dress.sheetId(), Dress.TAB, tab, dress.known().isPresent()));
        }
        if (dress.lookVersion().filter(version::equals).isEmpty()) {
            requests.add(TagRequests.tagSheet(
                    dress.sheetId(), Dress.LOOK, version, dress.lookVersion().isPresent()));
        }
    }

    private void header() {
        CellFormat bold = new CellFormat().setTextFormat(new TextFormat().setBold(true));
        requests.add(new Request()
                .setRepeatCell(new RepeatCellRequest()
                        .setRange(range(0, look.width()).setStartRowIndex(0).setEndRowIndex(1))
                        .setCell(new CellData().setUserEnteredFormat(bold))
                        .setFields("userEnteredFormat.textFormat.bold")));
        List<CellData> notes = IntStream.range(0, look.width())
                .mapToObj(column -> new CellData().setNote(look.notes().getOrDefault(column, "")))
                .toList();
        requests.add(new Request()
                .setUpdateCells(new UpdateCellsRequest()
                        .setStart(new GridCoordinate()
                                .setSheetId(dress.sheetId())
                                .setRowIndex(0)
                                .setColumnIndex(0))
                        .setRows(List.of(new RowData().setValues(notes)))
                        .setFields("note")));
    }

    private void widths() {
        new TreeMap<>(look.widths())
                .forEach((column, pixels) -> requests.add(new Request()
                        .setUpdateDimensionProperties(new UpdateDimensionPropertiesRequest()
                                .setRange(new DimensionRange()
                                        .setSheetId(dress.sheetId())
                                        .setDimension("COLUMNS")
                                        .setStartIndex(column)
                                        .setEndIndex(column + 1))
                                .setProperties(new DimensionProperties().setPixelSize(pixels))
                                .setFields("pixelSize"))));
    }

    /** Down to wherever the sheet ends: rows may go in the same call, and a row beyond the end would have it refused. */
    private void formats() {
        new TreeMap<>(look.formats())
                .forEach((column, pattern) -> requests.add(new Request()
                        .setRepeatCell(new RepeatCellRequest()
                                .setRange(range(column, column + 1).setStartRowIndex(1))
                                .setCell(new CellData()
                                        .setUserEnteredFormat(new CellFormat()
                                                .setNumberFormat(new NumberFormat()
                                                        .setType(pattern.endsWith("%") ? "PERCENT" : "NUMBER")
                                                        .setPattern(pattern))))
                                .setFields("userEnteredFormat.numberFormat"))));
    }

    /** Rules of ours that end too early go, from the last on, and come again at the end. */
    private void rules() {
        List<Rule> missing =
                look.rules().stream().filter(rule -> !covered(rule)).toList();
        List<ConditionalFormatRule> worn = dress.worn().rules();
        int left = worn.size();
        for (int index = worn.size() - 1; index >= 0; index--) {
            ConditionalFormatRule rule = worn.get(index);
            if (missing.stream().anyMatch(ours -> isSame(ours, rule))) {
                requests.add(new Request()
                        .setDeleteConditionalFormatRule(new DeleteConditionalFormatRuleRequest()
                                .setSheetId(dress.sheetId())
                                .setIndex(index)));
                left--;
            }
        }
        for (Rule rule : missing) {
            requests.add(new Request()
                    .setAddConditionalFormatRule(new AddConditionalFormatRuleRequest()
                            .setIndex(left++)
                            .setRule(rule(rule))));
        }
    }

    private boolean covered(Rule rule) {
        return dress.worn().rules().stream()
                .anyMatch(worn -> isSame(rule, worn) && covers(worn.getRanges().get(0)));
    }

    private static boolean isSame(Rule ours, ConditionalFormatRule worn) {
        return Optional.ofNullable(worn.getBooleanRule())
                .map(BooleanRule::getCondition)
                .filter(condition -> FORMULA.equals(condition.getType()))
                .map(BooleanCondition::getValues)
                .filter(values -> values.size() == 1
                        && ours.formula().equals(values.get(0).getUserEnteredValue()))
                .isPresent();
    }

    private ConditionalFormatRule rule(Rule rule) {
        BooleanCondition condition = new BooleanCondition()
                .setType(FORMULA)
                .setValues(List.of(new ConditionValue().setUserEnteredValue(rule.formula())));
        return new ConditionalFormatRule()
                .setRanges(List.of(below(rule.column())))
                .setBooleanRule(new BooleanRule()
                        .setCondition(condition)
                        .setFormat(new CellFormat().setBackgroundColorStyle(style(rule.colour()))));
    }

    private void banding() {
        Optional<BandedRange> ours = dress.worn().bandings().stream()
                .filter(banding -> orZero(banding.getRange().getStartColumnIndex()) == 0
                        && orZero(banding.getRange().getEndColumnIndex()) == look.width())
                .findFirst();
        GridRange range = range(0, look.width()).setStartRowIndex(0).setEndRowIndex(dress.rowCount());
        if (ours.isPresent() && !covers(ours.get().getRange())) {
            requests.add(new Request()
                    .setUpdateBanding(new UpdateBandingRequest()
                            .setBandedRange(new BandedRange()
                                    .setBandedRangeId(ours.get().getBandedRangeId())
                                    .setRange(range))
                            .setFields("range")));
        } else if (dress.worn().bandings().isEmpty()) {
            requests.add(new Request()
                    .setAddBanding(new AddBandingRequest()
                            .setBandedRange(new BandedRange()
                                    .setRange(range)
                                    .setRowProperties(new BandingProperties()
                                            .setHeaderColorStyle(style(Colour.HEADER))
                                            .setFirstBandColorStyle(style(Colour.WHITE))
                                            .setSecondBandColorStyle(style(Colour.STRIPE))))));
        }
    }

    /** A person's choice of what to show stays; only the end moves down with the grid. */
    private void filter() {
        Optional<BasicFilter> worn = dress.worn().filter();
        if (worn.filter(found -> covers(found.getRange())).isEmpty()) {
            GridRange range = worn.map(found -> found.getRange().clone())
                    .orElseGet(() -> range(0, look.width()).setStartRowIndex(0))
                    .setEndRowIndex(dress.rowCount());
            BasicFilter filter = worn.map(BasicFilter::clone).orElseGet(BasicFilter::new);
            requests.add(
                    new Request().setSetBasicFilter(new SetBasicFilterRequest().setFilter(filter.setRange(range))));
        }
    }

    private boolean covers(GridRange range) {
        return range.getEndRowIndex() == null || range.getEndRowIndex() >= dress.rowCount();
    }

    private GridRange below(int column) {
        return range(column, column + 1).setStartRowIndex(1).setEndRowIndex(dress.rowCount());
    }

    private GridRange range(int from, int to) {
        return new GridRange()
                .setSheetId(dress.sheetId())
                .setStartColumnIndex(from)
                .setEndColumnIndex(to);
    }

    private static ColorStyle style(Colour colour) {
        return new ColorStyle()
                .setRgbColor(new Color()
                        .setRed(colour.red())
                        .setGreen(colour.green())
                        .setBlue(colour.blue()));
    }

    private static int orZero(Integer number) {
        return Optional.ofNullable(number).orElse(0);
    }
}
