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
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws a team's chart: a bar a manager above, the trend of its waits and of its reply times below. */
public final class Painter {
    private static final int WIDTH = 1280;
    private static final int UPPER = 560;
    private static final int LOWER = 440;

    private final Look look;

    private Painter(Look look) {
        this.look = look;
    }

    /**
     * Loads the font, which takes most of a second.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public static Painter withOwnFont() {
        return new Painter(new Look(ChartFont.load()));
    }

    /** A PNG of 1280 by 1000. */
    public byte[] png(TeamChart chart) {
        BufferedImage image = new BufferedImage(WIDTH, UPPER + LOWER, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            paint(chart, graphics);
        } finally {
            graphics.dispose();
        }
        return encoded(image);
    }

    private void paint(TeamChart chart, Graphics2D graphics) {
        TeamChart.Words words = chart.words();
        stacks(words, words.managers(), chart.managers(), 30).paint(graphics, WIDTH, UPPER);
        graphics.translate(0, UPPER);
        stacks(words, words.days(), chart.days(), 60).paint(graphics, WIDTH / 2, LOWER);
        graphics.translate(WIDTH / 2, 0);
        times(chart).paint(graphics, WIDTH / 2, LOWER);
    }

    private CategoryChart stacks(TeamChart.Words words, String title, List<Stack> bars, int slant) {
        CategoryChart chart = plain(title, slant);
        CategoryStyler styler = chart.getStyler();
        styler.setStacked(true);
        styler.setSeriesColors(new Color[] {Look.GOOD, Look.LATE, Look.BAD});
        keepHigh(styler, bars.stream().mapToLong(Stack::height));
        List<String> labels = bars.stream().map(Stack::label).toList();
        chart.addSeries(words.inTime(), labels, heights(bars, Stack::inTime));
        chart.addSeries(words.late(), labels, heights(bars, Stack::late));
        chart.addSeries(words.unanswered(), labels, heights(bars, Stack::unanswered));
        return chart;
    }

    private CategoryChart times(TeamChart data) {
        CategoryChart chart = plain(data.words().times(), 60);
        chart.getStyler().setDefaultSeriesRenderStyle(CategorySeries.CategorySeriesRenderStyle.Line);
        chart.getStyler().setOverlapped(true);
        keepHigh(chart.getStyler(), data.times().stream().flatMapToLong(time -> time.p90().stream()));
        line(chart, data.words().median(), data.times(), ReplyTimes::median, Look.CALM);
        line(chart, data.words().p90(), data.times(), ReplyTimes::p90, Look.BAD);
        return chart;
    }

    /** XChart cannot draw an axis from nothing to nothing. */
    private static void keepHigh(CategoryStyler styler, LongStream values) {
        if (values.noneMatch(value -> value > 0)) {
            styler.setYAxisMax(1.0);
        }
    }

    private static void line(
            CategoryChart chart,
            String name,
            List<ReplyTimes> times,
            Function<ReplyTimes, OptionalLong> value,
            Color color) {
        List<String> labels = times.stream().map(ReplyTimes::label).toList();
        CategorySeries series = chart.addSeries(name, labels, minutes(times, value));
        series.setLineColor(color);
        series.setLineStyle(new BasicStroke(3));
        series.setMarker(SeriesMarkers.CIRCLE);
        series.setMarkerColor(color);
    }

    /** XChart leaves a gap where there is null. */
    private static List<Double> minutes(List<ReplyTimes> times, Function<ReplyTimes, OptionalLong> value) {
        List<Double> minutes = new ArrayList<>();
        for (ReplyTimes time : times) {
            OptionalLong seconds = value.apply(time);
            minutes.add(seconds.isPresent() ? seconds.getAsLong() / 60.0 : null);
        }
        return minutes;
    }

    private static List<Integer> heights(List<Stack> bars, ToIntFunction<Stack> part) {
        return bars.stream().map(part::applyAsInt).toList();
    }

    private CategoryChart plain(String title, int slant) {
        CategoryChart chart = new CategoryChartBuilder().title(title).build();
        look.apply(chart.getStyler(), slant);
        return chart;
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
