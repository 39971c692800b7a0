package otklik.notifier.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler;

/** How all panels look: large letters, for a phone, and little else. */
record Look(ChartFont font) {
    static final Color GOOD = new Color(0x2E9E5B);
    static final Color LATE = new Color(0xE6A700);
    static final Color BAD = new Color(0xD64545);
    static final Color CALM = new Color(0x2F6FDE);

    private static final Color INK = new Color(0x1F2933);
    private static final Color GRID = new Color(0xDDE1E6);

    /** @param slant of the labels below, in degrees */
    void apply(CategoryStyler styler, int slant) {
        letters(styler);
        paper(styler);
        styler.setLegendPosition(Styler.LegendPosition.OutsideS);
        styler.setLegendLayout(Styler.LegendLayout.Horizontal);
        styler.setAvailableSpaceFill(0.75);
        styler.setMarkerSize(8);
        styler.setYAxisMin(0.0);
        styler.setYAxisDecimalPattern("#");
        styler.setXAxisLabelRotation(slant);
        styler.setChartPadding(16);
    }

    /** Every font is set: a default one may not exist. */
    private void letters(CategoryStyler styler) {
        Font small = font.size(17);
        styler.setBaseFont(font.size(18));
        styler.setChartTitleFont(font.size(24));
        styler.setLegendFont(font.size(18));
        styler.setAxisTickLabelsFont(small);
        styler.setAxisTitleFont(small);
        styler.setLabelsFont(small);
        styler.setAnnotationTextFont(small);
        styler.setAnnotationTextPanelFont(small);
        styler.setToolTipFont(small);
    }

    private static void paper(CategoryStyler styler) {
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setChartFontColor(INK);
        styler.setPlotBorderVisible(false);
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setPlotGridLinesColor(GRID);
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        styler.setChartTitleBoxVisible(false);
        styler.setLegendBorderColor(Color.WHITE);
    }
}
