package otklik.ingest.bench;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;

/** Of the logs only errors: without Quarkus its log manager would keep every trace, which costs more than the work. */
final class Quiet {
    private Quiet() {}

    static void down() {
        Logger root = LogContext.getLogContext().getLogger("");
        root.setLevel(Level.SEVERE);
        root.setHandlers(new Handler[] {new ConsoleHandler()});
    }
}
