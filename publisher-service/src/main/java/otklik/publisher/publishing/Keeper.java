package otklik.publisher.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import otklik.publisher.Settings;
import otklik.publisher.google.BackOff;
import otklik.publisher.google.Batch;
import otklik.publisher.google.Dress;
import otklik.publisher.google.Problem;
import otklik.publisher.google.Quota;
import otklik.publisher.google.SheetsApi;
import otklik.publisher.google.SheetsFailure;
import otklik.publisher.google.SheetsFailure.Kind;
import otklik.publisher.google.Span;
import otklik.publisher.google.Stamp;
import otklik.publisher.tab.Edit;
import otklik.publisher.tab.Grid;
import otklik.publisher.tab.PublishedTab;
import otklik.publisher.tab.Row;
import otklik.publisher.tab.Step;

/**
 * Keeps the sheets equal to the book: one turn makes a few calls at most. What the sheets hold is read at start, again
 * where a look shows that people changed it, and again where it is not known what became of a write.
 */
final class Keeper {
    /** Google recommends at most 2 MB a call. */
    static final int CALL_BYTES = 1_800_000;

    private static final int READ_ROWS = 10_000;
    private static final int MOST_SPANS = 60;
    private static final int READS_A_TURN = 4;
    /** While there is much to write, rows are looked at this much more rarely. */
    private static final int BACKLOG_LOOKS = 4;

    /** A write on its way, or one whose outcome is not known. */
    private record Sent(Stamp stamp, List<Step> steps, Set<PublishedTab> tabs) {}

    private final Settings settings;
    private final SheetsApi api;
    private final Book book;
    private final Pace pace;
    private final Progress progress;
    private final DoubleSupplier random;
    private final Claim claim;
    private final BiConsumer<PublishedTab, List<String>> readAgain;
    private final BiConsumer<PublishedTab, Row> putAside;
    private final MetaTab meta;
    private final Quota reads;
    private final Quota writes;
    private final Spreadsheet spreadsheet;
    private final Checks checks;
    private final Wardrobe wardrobe;
    private final Isolation isolation = new Isolation();
    /** Tabs to be read before they are written, and how far each is read. */
    private final Map<PublishedTab, Reading> doubtful = new LinkedHashMap<>();
    /** To be read once more at a time, in case a lost write came late. */
    private final Map<PublishedTab, Instant> recheck = new HashMap<>();

    private Optional<Sent> unresolved = Optional.empty();
    private Instant nextCall = Instant.MIN;
    private Instant nextWrite = Instant.MIN;
    private Instant nextLook = Instant.MIN;
    private Instant lastDeep = Instant.MIN;
    private boolean backlog;
    /** In a row; of each apart, since a turn reads often and writes once. */
    private int readFailures;

    private int writeFailures;
    /** Whether a write is under way: a failure is that of a read otherwise, and tells nothing of an earlier write. */
    private boolean sending;

    private boolean pictured;
    private boolean known;

    /**
     * @param random from 0 to 1, spreads the waits after failures
     * @param readAgain is told of rows whose content is wanted again
     * @param putAside is told of a row that Google refuses
     */
    Keeper(
            Settings settings,
            SheetsApi api,
            Book book,
            Spreadsheet spreadsheet,
            MetaTab meta,
            Claim claim,
            Pace pace,
            Progress progress,
            DoubleSupplier random,
            BiConsumer<PublishedTab, List<String>> readAgain,
            BiConsumer<PublishedTab, Row> putAside) {
        this.settings = settings;
        this.api = api;
        this.book = book;
        this.spreadsheet = spreadsheet;
        this.meta = meta;
        this.claim = claim;
        this.pace = pace;
        this.progress = progress;
        this.random = random;
        this.readAgain = readAgain;
        this.putAside = putAside;
        this.reads = new Quota(pace.readsAMinute());
        this.writes = new Quota(pace.writesAMinute());
        this.checks = new Checks(spreadsheet);
        this.wardrobe = new Wardrobe(spreadsheet);
        doubt(all());
    }

    /** Whether all sheets have been read once. */
    boolean knowsSheets() {
        return known;
    }

    /**
     * @param worthWriting whether what the book has now is not about to be outdated
     * @throws Superseded when another process has taken over
     */
    void turn(Instant now, boolean worthWriting, String positions, Meta facts) {
        if (now.isBefore(nextCall)) {
            return;
        }
        try {
            if (look(now)) {
                known |= read(now) && check(now);
                if (known) {
                    write(now, worthWriting, positions, facts);
                }
            }
            readFailures = 0;
            progress.working();
        } catch (SheetsFailure e) {
            failed(e, now);
        }
    }

    /** @return whether the picture is fresh enough to go on */
    private boolean look(Instant now) {
        recheck.entrySet().removeIf(entry -> !now.isBefore(entry.getValue()) && doubt(Set.of(entry.getKey())));
        boolean due = !now.isBefore(nextLook);
        if (pictured && !due) {
            return true;
        }
        if (!reads.take(now)) {
            return false;
        }
        spreadsheet.take(api.picture());
        readFailures = 0;
        claim.seen(spreadsheet.picture().tags());
        resolve(now);
        if (claim.takesOver()) {
            all().forEach(tab -> recheck.putIfAbsent(tab, now.plus(pace.lateWrite())));
        }
        pictured = true;
        wardrobe.looked();
        nextLook = now.plus(pace.look());
        boolean deep = !backlog || now.isAfter(lastDeep.plus(pace.look().multipliedBy(BACKLOG_LOOKS)));
        lastDeep = deep ? now : lastDeep;
        doubt(checks.begin(certain(), deep));
        return true;
    }

    /**
     * By the words in the spreadsheet: a write of unknown outcome was carried out, or not so far. Rows may have changed
     * since it was sent.
     */
    private void resolve(Instant now) {
        unresolved.ifPresent(sent -> {
            if (claim.landed(sent.stamp())) {
                done(sent, now);
                sent.tabs().forEach(tab -> settle(tab, tab.sheets()));
            } else {
                sent.tabs().forEach(tab -> recheck.put(tab, now.plus(pace.lateWrite())));
            }
        });
        unresolved = Optional.empty();
    }

    /** @return whether no tab is left to be read; others may be written meanwhile */
    private boolean read(Instant now) {
        for (int calls = 0; !doubtful.isEmpty() && calls < READS_A_TURN; calls++) {
            Map<Reading, Span> spans = spans();
            if (!spans.isEmpty()) {
                if (!reads.take(now)) {
                    return false;
                }
                List<List<Row>> found = api.rows(List.copyOf(spans.values()));
                readFailures = 0;
                int place = 0;
                for (Map.Entry<Reading, Span> entry : spans.entrySet()) {
                    entry.getKey().take(entry.getValue(), found.get(place++));
                }
            }
            settleRead();
        }
        return doubtful.isEmpty();
    }

    private Map<Reading, Span> spans() {
        Map<Reading, Span> spans = new LinkedHashMap<>();
        int left = READ_ROWS;
        for (Reading reading : doubtful.values()) {
            Optional<Span> span = reading.next(left);
            span.ifPresent(found -> spans.put(reading, found));
            left -= span.map(Span::rows).orElse(0);
            if (left <= 0 || spans.size() == MOST_SPANS) {
                break;
            }
        }
        return spans;
    }

    private void settleRead() {
        for (Reading reading : List.copyOf(doubtful.values())) {
            if (reading.next(1).isEmpty()) {
                doubtful.remove(reading.tab());
                settle(reading.tab(), reading.grids());
            }
        }
    }

    private void settle(PublishedTab tab, List<Grid> grids) {
        readAgain.accept(tab, tab.loaded(grids));
    }

    /** @return whether the tabs are as they should be, as far as the quota lets us know */
    private boolean check(Instant now) {
        for (List<Span> spans = checks.next(); !spans.isEmpty(); spans = checks.next()) {
            if (!reads.take(now)) {
                return true;
            }
            doubt(checks.take(api.rows(spans)));
        }
        return doubtful.isEmpty();
    }

    private void write(Instant now, boolean worthWriting, String positions, Meta facts) {
        if (now.isBefore(nextWrite)) {
            return;
        }
        Map<PublishedTab, List<Step>> steps =
                worthWriting ? isolation.of(book.next(isolation.budget(CALL_BYTES), doubtful.keySet())) : Map.of();
        List<Edit> edits = new ArrayList<>(wardrobe.renames(certain()));
        steps.values().stream().flatMap(List::stream).forEach(step -> edits.addAll(step.edits()));
        List<Dress> dresses = wardrobe.of(edits, certain());
        if (edits.isEmpty() && dresses.isEmpty() && !meta.isDue(now)) {
            return;
        }
        List<Step> all =
                new ArrayList<>(steps.values().stream().flatMap(List::stream).toList());
        if (!isolation.isOn() && !doubtful.containsKey(meta.tab())) {
            List<Step> about = meta.next(facts, spreadsheet.picture());
            List<Edit> its =
                    about.stream().flatMap(step -> step.edits().stream()).toList();
            edits.addAll(its);
            dresses.addAll(wardrobe.ofNew(its, List.of(meta.tab())));
            all.addAll(about);
        }
        if (writes.take(now)) {
            Set<PublishedTab> tabs = new LinkedHashSet<>(steps.keySet());
            tabs.add(meta.tab());
            send(new Sent(claim.next(positions), all, tabs), titled(edits), dresses, now);
        }
    }

    private void send(Sent sent, List<Edit> edits, List<Dress> dresses, Instant now) {
        backlog = sent.steps().stream().mapToLong(Step::size).sum() > CALL_BYTES / 2;
        Duration pause = backlog || isolation.isOn() ? pace.backlog() : settings.flushInterval();
        nextWrite = now.plus(pause.compareTo(settings.flushInterval()) < 0 ? pause : settings.flushInterval());
        progress.writing(now);
        isolation.sending(edits);
        unresolved = Optional.of(sent);
        sending = true;
        boolean matched = api.write(new Batch(edits, dresses, Optional.of(sent.stamp())));
        sending = false;
        writeFailures = 0;
        claim.written(sent.stamp());
        unresolved = Optional.empty();
        wardrobe.dressed();
        done(sent, now);
        if (!matched) {
            doubt(all());
            pictured = false;
        }
    }

    private void done(Sent sent, Instant now) {
        sent.steps().forEach(step -> step.whenDone().run());
        meta.written(now);
        isolation.succeeded(book.pending() == 0);
        progress.flushed(now);
    }

    /** A title that a person's sheet has is not to be had. */
    private List<Edit> titled(List<Edit> edits) {
        return edits.stream()
                .map(edit -> edit instanceof Edit.AddSheet add
                        ? new Edit.AddSheet(
                                add.sheetId(), spreadsheet.titleFor(add.title()), add.rowCount(), add.columnCount())
                        : edit)
                .toList();
    }

    private void failed(SheetsFailure e, Instant now) {
        progress.failing(e.problem());
        Duration wait = BackOff.after(e, inARow(e), settings.flushInterval(), random.getAsDouble());
        if (e.kind() == Kind.QUOTA && e.retryAfter().isEmpty() && wait.compareTo(pace.quotaPause()) < 0) {
            wait = pace.quotaPause().plusMillis((long) (5_000 * random.getAsDouble()));
        }
        nextCall = now.plus(wait);
        if (e.kind() == Kind.MISFIT) {
            misfit(e, sending ? unresolved : Optional.empty());
        }
        if (sending && e.kind() != Kind.UNKNOWN) {
            unresolved = Optional.empty();
        }
        pictured &= unresolved.isEmpty();
        sending = false;
    }

    /** What Google refuses is looked into at once: to wait longer each time would change nothing. */
    private int inARow(SheetsFailure e) {
        if (e.kind() == Kind.MISFIT) {
            return 1;
        }
        return sending ? ++writeFailures : ++readFailures;
    }

    /** Something is not as we thought: a sheet that people changed, or a row that Google does not take. */
    private void misfit(SheetsFailure e, Optional<Sent> sent) {
        pictured = false;
        if (sent.isEmpty()) {
            doubt(all());
            return;
        }
        if (!isolation.isOn()) {
            doubt(sent.get().tabs());
        }
        if (e.request().filter(kind -> !kind.equals("updateCells")).isPresent()) {
            wardrobe.refused(e.request().get());
            return;
        }
        isolation.failed().ifPresent(row -> sent.get().tabs().stream()
                .filter(tab -> tab != meta.tab())
                .findFirst()
                .ifPresent(tab -> {
                    tab.refuse(row);
                    putAside.accept(tab, row);
                    progress.warning(Problem.of("problem.row", tab.layout().name()));
                }));
    }

    private boolean doubt(Collection<PublishedTab> tabs) {
        tabs.forEach(tab -> doubtful.put(tab, new Reading(tab, spreadsheet, settings.maxRows())));
        checks.forget(tabs);
        return true;
    }

    private List<PublishedTab> certain() {
        return all().stream().filter(tab -> !doubtful.containsKey(tab)).toList();
    }

    private List<PublishedTab> all() {
        return Stream.concat(Stream.of(meta.tab()), book.tabs().stream()).toList();
    }
}
