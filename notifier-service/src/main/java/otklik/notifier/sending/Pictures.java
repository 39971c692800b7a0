package otklik.notifier.sending;

import java.awt.AWTError;
import java.util.Optional;
import org.jboss.logging.Logger;
import otklik.notifier.chart.Painter;
import otklik.notifier.chart.TeamChart;
import otklik.notifier.report.Picture;

/** Draws the pictures of reports; where the machine cannot draw, a report goes without one. */
final class Pictures {
    private static final Logger LOG = Logger.getLogger(Pictures.class);

    private Optional<Painter> painter = Optional.empty();
    private boolean unable;

    /** @param name of the file, without its ending */
    synchronized Optional<Picture> of(String name, TeamChart chart) {
        if (unable || chart.isEmpty()) {
            return Optional.empty();
        }
        try {
            Painter ready = painter.orElseGet(Painter::withOwnFont);
            painter = Optional.of(ready);
            return Optional.of(new Picture(name + ".png", ready.png(chart)));
        } catch (RuntimeException e) {
            LOG.warnf("%s is not drawn: %s", name, e.getClass().getSimpleName());
            return Optional.empty();
        } catch (LinkageError | InternalError | AWTError e) {
            unable = true;
            LOG.warnf(
                    "charts cannot be drawn here, reports go without: %s",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
