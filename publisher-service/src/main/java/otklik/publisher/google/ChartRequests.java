package otklik.publisher.google;

import com.google.api.services.sheets.v4.model.AddChartRequest;
import com.google.api.services.sheets.v4.model.BasicChartAxis;
import com.google.api.services.sheets.v4.model.BasicChartDomain;
import com.google.api.services.sheets.v4.model.BasicChartSeries;
import com.google.api.services.sheets.v4.model.BasicChartSpec;
import com.google.api.services.sheets.v4.model.ChartData;
import com.google.api.services.sheets.v4.model.ChartSourceRange;
import com.google.api.services.sheets.v4.model.ChartSpec;
import com.google.api.services.sheets.v4.model.EmbeddedChart;
import com.google.api.services.sheets.v4.model.EmbeddedObjectPosition;
import com.google.api.services.sheets.v4.model.GridCoordinate;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.OverlayPosition;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.UpdateChartSpecRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import otklik.publisher.look.Chart;

/** Charts that are missing, and those whose rows have become more or fewer; known by their titles. */
final class ChartRequests {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 340;
    private static final int GAP = 20;

    private ChartRequests() {}

    static List<Request> of(Dress dress) {
        List<Request> requests = new ArrayList<>();
        List<Chart> charts = dress.look().charts();
        for (int place = 0; place < charts.size(); place++) {
            Chart chart = charts.get(place);
            Optional<EmbeddedChart> worn = dress.worn().charts().stream()
                    .filter(found -> found.getSpec() != null
                            && chart.title().equals(found.getSpec().getTitle()))
                    .findFirst();
            if (worn.isEmpty()) {
                requests.add(add(dress, chart, place));
            } else if (lastRow(worn.get()).filter(last -> last != end(dress)).isPresent()) {
                requests.add(new Request()
                        .setUpdateChartSpec(new UpdateChartSpecRequest()
                                .setChartId(worn.get().getChartId())
                                .setSpec(spec(dress, chart))));
            }
        }
        return requests;
    }

    private static Request add(Dress dress, Chart chart, int place) {
        OverlayPosition position = new OverlayPosition()
                .setAnchorCell(new GridCoordinate()
                        .setSheetId(dress.sheetId())
                        .setRowIndex(0)
                        .setColumnIndex(dress.look().width()))
                .setOffsetXPixels(GAP)
                .setOffsetYPixels(GAP + place * (HEIGHT + GAP))
                .setWidthPixels(WIDTH)
                .setHeightPixels(HEIGHT);
        return new Request()
                .setAddChart(new AddChartRequest()
                        .setChart(new EmbeddedChart()
                                .setSpec(spec(dress, chart))
                                .setPosition(new EmbeddedObjectPosition().setOverlayPosition(position))));
    }

    private static ChartSpec spec(Dress dress, Chart chart) {
        List<BasicChartSeries> series = chart.series().stream()
                .map(column ->
                        new BasicChartSeries().setSeries(data(dress, column)).setTargetAxis("LEFT_AXIS"))
                .toList();
        BasicChartSpec basic = new BasicChartSpec()
                .setChartType("COLUMN")
                .setLegendPosition("BOTTOM_LEGEND")
                .setHeaderCount(1)
                .setDomains(List.of(new BasicChartDomain().setDomain(data(dress, chart.domain()))))
                .setSeries(series);
        if (chart.percents()) {
            basic.setAxis(List.of(new BasicChartAxis().setPosition("LEFT_AXIS").setTitle("%")));
        }
        return new ChartSpec().setTitle(chart.title()).setBasicChart(basic);
    }

    private static ChartData data(Dress dress, int column) {
        return new ChartData()
                .setSourceRange(new ChartSourceRange()
                        .setSources(List.of(new GridRange()
                                .setSheetId(dress.sheetId())
                                .setStartRowIndex(0)
                                .setEndRowIndex(end(dress))
                                .setStartColumnIndex(column)
                                .setEndColumnIndex(column + 1))));
    }

    /** The header, and one row at least. */
    private static int end(Dress dress) {
        return 1 + Math.max(1, Math.min(dress.dataRows(), Chart.MOST_ROWS));
    }

    /** Empty for a chart that a person made into another kind. */
    private static Optional<Integer> lastRow(EmbeddedChart worn) {
        return Optional.ofNullable(worn.getSpec().getBasicChart())
                .map(BasicChartSpec::getDomains)
                .flatMap(domains -> domains.stream().findFirst())
                .map(BasicChartDomain::getDomain)
                .map(ChartData::getSourceRange)
                .map(ChartSourceRange::getSources)
                .flatMap(sources -> sources.stream()
                        .map(GridRange::getEndRowIndex)
                        .filter(Objects::nonNull)
                        .findFirst());
    }
}
