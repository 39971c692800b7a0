package otklik.notifier.sending;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jboss.logging.Logger;
import otklik.notifier.outbox.ChatState;
import otklik.notifier.outbox.Standing;

/** How things stand, for those who watch; written by the working threads, read by others. */
public final class Progress {
    private static final Logger LOG = Logger.getLogger(Progress.class);

    private final Map<String, String> problems = new ConcurrentSkipListMap<>();
    private volatile Optional<Standing> lastReport = Optional.empty();
    private volatile List<ChatState> shutChats = List.of();
    private volatile boolean leading;
    private volatile Counts counts = new Counts(0, 0, 0, 0);

    /** Messages of the outbox: to be sent or changed, sent, of unknown fate, failed. */
    public record Counts(int waiting, int sent, int unknown, int failed) {}

    /** What keeps the service from its work, by what it concerns; empty when nothing does. */
    public Optional<String> problem() {
        return problems.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .reduce((a, b) -> a + "; " + b);
    }

    public Optional<String> problem(String source) {
        return Optional.ofNullable(problems.get(source));
    }

    public Optional<Standing> lastReport() {
        return lastReport;
    }

    /** Logs a problem once, when it begins or changes. */
    public void failing(String source, String reason) {
        if (!reason.equals(problems.put(source, reason))) {
            LOG.warnf("%s: %s", source, reason);
        }
    }

    /** The message of an unforeseen failure could hold content; where it happened does not. */
    public void failing(String source, RuntimeException unforeseen) {
        StackTraceElement[] trace = unforeseen.getStackTrace();
        String place = trace.length == 0 ? "?" : trace[0].getFileName() + ":" + trace[0].getLineNumber();
        failing(source, "failed (" + unforeseen.getClass().getSimpleName() + " in " + place + ")");
    }

    /** Nothing is wrong, but neither is it known to be right. */
    public void starting(String source, String reason) {
        problems.put(source, reason);
    }

    public void working(String source) {
        if (problems.remove(source) != null) {
            LOG.infof("%s: all is well", source);
        }
    }

    void noted(String event) {
        LOG.info(event);
    }

    /** Chats that take nothing from the bot. */
    public List<ChatState> shutChats() {
        return shutChats;
    }

    /** This process sends; another one does, or none, if not. */
    public boolean leading() {
        return leading;
    }

    public Counts counts() {
        return counts;
    }

    void leads(boolean now) {
        leading = now;
    }

    void counted(Counts now) {
        counts = now;
    }

    void reported(Optional<Standing> report) {
        lastReport = report;
    }

    void chats(Collection<ChatState> states) {
        shutChats = states.stream().filter(state -> state.shutSince() != null).toList();
    }
}
