package otklik.notifier.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javax.imageio.ImageIO;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws a team's chart: a bar a manager above, the trend of its waits and of its reply times below. */
public final class Painter {
    private static final int WIDTH = 1280;
    private static final int UPPER = 560;
    private static final int LOWER = 440;

    private static final Color GOOD = new Color(0x2E9E5B);
    private static final Color LATE = new Color(0xE6A700);
    private static final Color BAD = new Color(0xD64545);
    private static final Color CALM = new Color(0x2F6FDE);
    private static final Color INK = new Color(0x1F2933);
    private static final Color GRID = new Color(0xDDE1E6);

    private final ChartFont font;

    private Painter(ChartFont font) {
        this.font = font;
    }

    /** Loads the font, which takes most of a second. */
    public static Painter withOwnFont() {
        return new Painter(ChartFont.load());
    }

    /** A PNG of 1280 by 1000. */
    public byte[] png(TeamChart chart) {
        BufferedImage image = new BufferedImage(WIDTH, UPPER + LOWER, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            stacks(chart.words(), chart.words().managers(), chart.managers(), WIDTH, UPPER)
                    .paint(graphics, WIDTH, UPPER);
            graphics.translate(0, UPPER);
            stacks(chart.words(), chart.words().days(), chart.days(), WIDTH / 2, LOWER)
                    .paint(graphics, WIDTH / 2, LOWER);
            graphics.translate(WIDTH / 2, 0);
            times(chart).paint(graphics, WIDTH / 2, LOWER);
        } finally {
            graphics.dispose();
        }
        return encoded(image);
    }

    private CategoryChart stacks(TeamChart.Words words, String title, List<Stack> bars, int width, int height) {
        CategoryChart chart = plain(title, width, height);
        CategoryStyler styler = chart.getStyler();
        styler.setStacked(true);
        styler.setSeriesColors(new Color[] {GOOD, LATE, BAD});
        List<String> labels = bars.stream().map(Stack::label).toList();
        chart.addSeries(words.inTime(), labels, heights(bars, Stack::inTime));
        chart.addSeries(words.late(), labels, heights(bars, Stack::late));
        chart.addSeries(words.unanswered(), labels, heights(bars, Stack::unanswered));
        return chart;
    }

    private CategoryChart times(TeamChart data) {
        CategoryChart chart = plain(data.words().times(), WIDTH / 2, LOWER);
        chart.getStyler().setDefaultSeriesRenderStyle(CategorySeries.CategorySeriesRenderStyle.Line);
        chart.getStyler().setOverlapped(true);
        line(chart, data.words().median(), data.times(), ReplyTimes::median, CALM);
        line(chart, data.words().p90(), data.times(), ReplyTimes::p90, BAD);
        return chart;
    }

    private static void line(
            CategoryChart chart,
            String name,
            List<ReplyTimes> times,
            Function<ReplyTimes, OptionalLong> value,
            Color color) {
        double[] minutes = times.stream()
                .map(value)
                .mapToDouble(time -> time.isPresent() ? time.getAsLong() / 60.0 : Double.NaN)
                .toArray();
        List<String> labels = times.stream().map(ReplyTimes::label).toList();
        CategorySeries series = chart.addSeries(name, labels, boxed(minutes));
        series.setLineColor(color);
        series.setLineStyle(new BasicStroke(3));
        series.setMarker(SeriesMarkers.CIRCLE);
        series.setMarkerColor(color);
    }

    private static List<Double> boxed(double[] values) {
        List<Double> boxed = new ArrayList<>();
        for (double value : values) {
            boxed.add(Double.isNaN(value) ? null : value);
        }
        return boxed;
    }

    private static List<Integer> heights(List<Stack> bars, ToIntFunction<Stack> part) {
        return bars.stream().map(part::applyAsInt).toList();
    }

    /** Every font is set: a default one may not exist. */
    private CategoryChart plain(String title, int width, int height) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(width)
                .height(height)
                .title(title)
                .build();
        CategoryStyler styler = chart.getStyler();
        styler.setBaseFont(font.size(18));
        styler.setChartTitleFont(font.size(24));
        styler.setLegendFont(font.size(18));
        styler.setAxisTickLabelsFont(font.size(17));
        styler.setAxisTitleFont(font.size(17));
        styler.setLabelsFont(font.size(17));
        styler.setAnnotationTextFont(font.size(17));
        styler.setAnnotationTextPanelFont(font.size(17));
        styler.setToolTipFont(font.size(17));
        look(styler, width);
        return chart;
    }

    private static void look(CategoryStyler styler, int width) {
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setChartFontColor(INK);
        styler.setPlotBorderVisible(false);
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setPlotGridLinesColor(GRID);
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        styler.setChartTitleBoxVisible(false);
        styler.setLegendBorderColor(Color.WHITE);
        styler.setLegendPosition(Styler.LegendPosition.OutsideS);
        styler.setLegendLayout(Styler.LegendLayout.Horizontal);
        styler.setAvailableSpaceFill(0.75);
        styler.setMarkerSize(8);
        styler.setYAxisMin(0.0);
        styler.setYAxisDecimalPattern("#");
        styler.setXAxisLabelRotation(width == WIDTH ? 30 : 60);
        styler.setChartPadding(16);
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.setUseCache(false);
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
