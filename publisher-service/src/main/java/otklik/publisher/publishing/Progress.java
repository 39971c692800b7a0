package otklik.publisher.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import otklik.publisher.google.Problem;

/** Where the publishing stands, for those who watch it; written by one thread, read by others. */
public final class Progress {
    private static final Logger LOG = Logger.getLogger(Progress.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** A moment's picture. */
    public record Picture(
            Map<String, Integer> rows, int pending, Optional<Instant> lastFlushAt, Optional<String> problem) {
        public Picture {
            rows = new LinkedHashMap<>(rows);
        }
    }

    /** Of the 10,000,000 that Google allows. */
    private static final long MANY_CELLS = 8_000_000;

    private static final Problem FULL_SOON = Problem.of("problem.full.soon");
    private static final int MANY_ROWS = 1_000;
    private static final Duration TELL = Duration.ofSeconds(30);

    private final Map<String, Problem> warnings = new LinkedHashMap<>();
    private Instant toldAt = Instant.EPOCH;
    private final Deque<Instant> writes = new ArrayDeque<>();
    private Picture picture = new Picture(
            Map.of(),
            0,
            Optional.empty(),
            Optional.of(Problem.of("problem.waiting").both()));

    public synchronized Picture picture() {
        return picture;
    }

    /** Calls that wrote or tried to in the minute before now. */
    public synchronized int writesLastMinute(Instant now) {
        writes.removeIf(at -> at.isBefore(now.minus(MINUTE)));
        return writes.size();
    }

    /** Logs a problem once, when it begins or changes. */
    synchronized void failing(Problem problem) {
        if (picture.problem().filter(problem.both()::equals).isEmpty()) {
            LOG.warn(problem.english());
            picture =
                    new Picture(picture.rows(), picture.pending(), picture.lastFlushAt(), Optional.of(problem.both()));
        }
    }

    /** Something that a person should know while all goes on; logged once. */
    synchronized void warning(Problem problem) {
        if (!warnings.containsKey(problem.english())) {
            LOG.warn(problem.english());
        }
        warnings.put(problem.english(), problem);
    }

    /** What a reader of the spreadsheet should know. */
    synchronized Optional<String> trouble() {
        return warnings.isEmpty()
                ? Optional.empty()
                : Optional.of(warnings.values().stream().map(Problem::russian).collect(Collectors.joining(" ")));
    }

    /** Of all grids; a spreadsheet that is nearly full is told before it is. */
    synchronized void cells(long cells) {
        if (cells < MANY_CELLS) {
            warnings.remove(FULL_SOON.english());
        } else {
            warning(FULL_SOON);
        }
    }

    /** What a person should know, the latest last. */
    public synchronized List<Problem> warnings() {
        return List.copyOf(warnings.values());
    }

    /** What takes many calls, as a first load does, is told once a while. */
    synchronized void loading(int written, int pending, Instant now) {
        if (now.isAfter(toldAt.plus(TELL)) && pending >= MANY_ROWS) {
            toldAt = now;
            LOG.infof("%d rows are in the sheets, %d on their way", written, pending);
        }
    }

    synchronized void working() {
        if (picture.problem().isPresent()) {
            LOG.info("Kafka and Google Sheets answer");
            picture = new Picture(picture.rows(), picture.pending(), picture.lastFlushAt(), Optional.empty());
        }
    }

    /** No spreadsheet is to be filled: that is no problem. */
    synchronized void off() {
        picture = new Picture(Map.of(), 0, Optional.empty(), Optional.empty());
    }

    synchronized void writing(Instant now) {
        writesLastMinute(now);
        writes.add(now);
    }

    synchronized void counted(Map<String, Integer> rows, int pending) {
        picture = new Picture(rows, pending, picture.lastFlushAt(), picture.problem());
    }

    synchronized void flushed(Instant now) {
        picture = new Picture(picture.rows(), picture.pending(), Optional.of(now), picture.problem());
    }
}
