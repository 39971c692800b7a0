package otklik.publisher.google;

import com.google.api.services.sheets.v4.model.BandedRange;
import com.google.api.services.sheets.v4.model.BasicFilter;
import com.google.api.services.sheets.v4.model.ConditionalFormatRule;
import com.google.api.services.sheets.v4.model.EmbeddedChart;
import com.google.api.services.sheets.v4.model.Sheet;
import java.util.List;
import java.util.Optional;

/** How a sheet looks now, ours and what people added. */
public record Worn(
        List<ConditionalFormatRule> rules,
        List<BandedRange> bandings,
        Optional<BasicFilter> filter,
        List<EmbeddedChart> charts) {
    public static final Worn NOTHING = new Worn(List.of(), List.of(), Optional.empty(), List.of());

    public Worn {
        rules = List.copyOf(rules);
        bandings = List.copyOf(bandings);
        charts = List.copyOf(charts);
    }

    static Worn of(Sheet sheet) {
        return new Worn(
                orNone(sheet.getConditionalFormats()),
                orNone(sheet.getBandedRanges()),
                Optional.ofNullable(sheet.getBasicFilter()),
                orNone(sheet.getCharts()));
    }

    private static <T> List<T> orNone(List<T> found) {
        return Optional.ofNullable(found).orElse(List.of());
    }
}
