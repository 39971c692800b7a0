package otklik.sandbox.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import otklik.sandbox.http.Answer;
import otklik.sandbox.http.Call;
import otklik.sandbox.http.Fault;
import otklik.sandbox.http.Faults;
import otklik.sandbox.http.StandInServer;

/** One spreadsheet of Google's on loopback, the tokens to reach it, and a page that shows it. */
public final class SheetsServer implements AutoCloseable {
    private static final String SPREADSHEET = "demo-spreadsheet";
    private static final String ROOT = "/v4/spreadsheets/";
    private static final int USUAL_QUOTA = 60;

    private final Faults faults = new Faults(1);
    private final Quota reads = new Quota("Read", USUAL_QUOTA);
    private final Quota writes = new Quota("Write", USUAL_QUOTA);
    private final SheetsApi api = new SheetsApi(SPREADSHEET);
    private final ServiceAccount account;
    private final Tokens tokens;
    private final Optional<WorkbookFile> file;
    private final StandInServer server;
    private final Person person = new Person(this::changeByHand);
    private long largestBody;
    private Workbook workbook;
    private Access access = Access.EDIT;
    private Optional<Predicate<String>> refusedTexts = Optional.empty();

    /** What the service account may do with the spreadsheet. */
    private enum Access {
        NONE,
        READ,
        EDIT
    }

    private SheetsServer(int port, ServiceAccount account, Workbook workbook, Optional<WorkbookFile> file) {
        this.account = account;
        this.tokens = new Tokens(account.publicKey());
        this.workbook = workbook;
        this.file = file;
        this.server = new StandInServer(port, faults, this::answer, this::refuse);
    }

    /** @param port 0 for any free one */
    public static SheetsServer start(int port) {
        return new SheetsServer(port, ServiceAccount.create(), Workbook.fresh(), Optional.empty());
    }

    /** With what this file holds, and the key beside it; every change is in the file before it is answered. */
    public static SheetsServer start(int port, Path file) {
        SheetsApi api = new SheetsApi(SPREADSHEET);
        Workbook workbook = Files.exists(file)
                ? WorkbookFile.read(file, (book, change) -> api.carryOut(book, SheetsApi.Change.of(change)))
                : Workbook.fresh();
        ServiceAccount account = ServiceAccount.keptIn(file.resolveSibling(file.getFileName() + ".key"));
        return new SheetsServer(port, account, workbook, Optional.of(WorkbookFile.write(file, workbook)));
    }

    public String url() {
        return server.url();
    }

    /** What {@code GOOGLE_SERVICE_ACCOUNT_JSON} may be; its {@code token_uri} is this server. */
    public String serviceAccountJson() {
        return account.json(url() + "/token");
    }

    public String spreadsheetId() {
        return SPREADSHEET;
    }

    /** Names of the tabs in their order. */
    public synchronized List<String> tabs() {
        return workbook.tabs.stream().map(tab -> tab.title).toList();
    }

    /** Cells of row 1, without the empty ones at its end; empty for an absent tab. */
    public synchronized List<Object> header(String tab) {
        return workbook.named(tab)
                .map(found -> row(found, 0, headerWidth(found)))
                .orElse(List.of());
    }

    /**
     * The rows below the header, as wide as it: a text, a Long, a BigDecimal, or an empty text for an empty cell. Empty
     * rows at the end are left out; none for an absent tab.
     */
    public synchronized List<List<Object>> rows(String tab) {
        List<List<Object>> rows = new ArrayList<>();
        workbook.named(tab).ifPresent(found -> {
            for (int row = 1; row < found.heldRows(); row++) {
                rows.add(row(found, row, headerWidth(found)));
            }
        });
        return rows;
    }

    public Faults faults() {
        return faults;
    }

    /** Calls that would change the spreadsheet, refused ones too. */
    public long writeCalls() {
        return writes.calls();
    }

    public long readCalls() {
        return reads.calls();
    }

    public void writeQuota(int calls, Duration within) {
        writes.most(calls, within);
    }

    public void readQuota(int calls, Duration within) {
        reads.most(calls, within);
    }

    /** Whether the spreadsheet's owner has given the service account access. */
    public synchronized void share(boolean with) {
        access = with ? Access.EDIT : Access.NONE;
    }

    /** The service account may read but not change anything. */
    public synchronized void shareForReading() {
        access = Access.READ;
    }

    /** Someone at work in the spreadsheet. */
    public Person person() {
        return person;
    }

    /** Batches with such a text are refused, as if the service could not bear it. */
    public synchronized void refuseTexts(Predicate<String> which) {
        refusedTexts = Optional.of(which);
    }

    /** How many rows {@link #rows} has. */
    public synchronized int rowCount(String tab) {
        return workbook.named(tab)
                .map(found -> Math.max(0, found.heldRows() - 1))
                .orElse(0);
    }

    /** Of all calls that would change the spreadsheet, in bytes before they were packed. */
    public synchronized long largestBody() {
        return largestBody;
    }

    /** As in {@link #rows}, of any cell; zero-based, the header counted. */
    public synchronized Object cell(String tab, int row, int column) {
        return Cells.plain(workbook.named(tab).orElseThrow().cell(row, column));
    }

    /** How many cells all grids have together. */
    public synchronized long cells() {
        return workbook.tabs.stream().mapToLong(Tab::cells).sum();
    }

    /** How a tab looks: {@code conditionalFormats}, {@code bandedRanges}, {@code charts}, {@code headerNotes} and so on. */
    public synchronized JsonNode looks(String tab) {
        return workbook.named(tab)
                .<JsonNode>map(found -> found.dress.stored().put("frozenRows", found.frozenRows))
                .orElseGet(MissingNode::getInstance);
    }

    /** The hidden words of the whole spreadsheet, by their keys. */
    public synchronized Map<String, String> marks() {
        return workbook.marks.stream()
                .filter(mark -> mark.sheetId().isEmpty())
                .collect(Collectors.toMap(Mark::key, Mark::value, (first, second) -> second));
    }

    /** No token given so far is good any more. */
    public void revokeTokens() {
        tokens.revokeAll();
    }

    @Override
    public void close() {
        server.close();
        file.ifPresent(WorkbookFile::close);
    }

    private Answer answer(Call call) {
        if ("/".equals(call.path())) {
            return page(call);
        }
        if ("/token".equals(call.path()) && "POST".equals(call.method())) {
            return tokens.answer(call);
        }
        if (!call.path().startsWith(ROOT)) {
            return Answer.html(404, "<h1>404. That’s an error.</h1>");
        }
        try {
            return tokens.knows(call)
                    ? counted(call)
                    : Refused.unauthenticated().answer();
        } catch (Refused e) {
            return e.answer();
        }
    }

    private Answer counted(Call call) {
        Quota quota = "GET".equals(call.method()) ? reads : writes;
        return quota.take(System.nanoTime()).orElseGet(() -> served(call));
    }

    private synchronized Answer served(Call call) {
        String path = call.path().substring(ROOT.length());
        if (!path.matches(SPREADSHEET + "([:/].*)?")) {
            throw Refused.notFound();
        }
        person.maybeAct(workbook);
        boolean reads = "GET".equals(call.method());
        if (access == Access.NONE || access == Access.READ && !reads) {
            throw Refused.forbidden();
        }
        String rest = path.substring(SPREADSHEET.length());
        largestBody = Math.max(largestBody, call.body().length);
        return reads ? api.read(workbook, call, rest) : changed(api.change(call, rest));
    }

    private synchronized void changeByHand(Consumer<Workbook> deed) {
        deed.accept(workbook);
    }

    private Answer changed(SheetsApi.Change change) {
        if (refusedTexts
                .filter(refused ->
                        change.body().findValuesAsText("stringValue").stream().anyMatch(refused))
                .isPresent()) {
            throw Refused.invalid("Invalid requests[0].updateCells: this text cannot be kept.");
        }
        Workbook copy = workbook.copy();
        ObjectNode answer = api.carryOut(copy, change);
        file.ifPresent(kept -> kept.add(change.json()));
        workbook = copy;
        return Answer.json(200, answer.toString());
    }

    private synchronized Answer page(Call call) {
        return Answer.html(200, SheetsPage.html(workbook, call.parameter("tab")));
    }

    private Answer refuse(Fault fault) {
        return switch (fault) {
            case TOO_MANY -> writes.refusal();
            case TOO_MANY_WITH_RETRY_AFTER -> writes.refusal().with("Retry-After", "1");
            case UNAUTHORIZED -> Refused.unauthenticated().answer();
            case HTML_502 -> Answer.html(502, "<html><title>Error 502 (Server Error)!!1</title></html>");
            case EMPTY_500 -> Answer.json(500, "");
            default -> Refused.unavailable().answer();
        };
    }

    private static List<Object> row(Tab tab, int row, int width) {
        List<Object> cells = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            cells.add(Cells.plain(tab.cell(row, column)));
        }
        return cells;
    }

    private static int headerWidth(Tab tab) {
        int width = tab.columnCount;
        while (width > 0 && tab.cell(0, width - 1) == null) {
            width--;
        }
        return width;
    }
}
