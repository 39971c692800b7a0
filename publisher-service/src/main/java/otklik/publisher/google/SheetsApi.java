package otklik.publisher.google;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.GridProperties;
import com.google.api.services.sheets.v4.model.Sheet;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.ValueRange;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.GoogleCredentials;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import otklik.publisher.tab.Edit;
import otklik.publisher.tab.Row;

/** One spreadsheet; every method is one call and may throw {@link SheetsFailure}. Nothing is tried twice in here. */
public final class SheetsApi {
    /** Google works on a call for up to 180 s: who stops listening earlier cannot know what became of it. */
    public static final Duration READ_TIMEOUT = Duration.ofSeconds(185);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    /** One more, with a new token, after a 401. */
    private static final int RETRIES = 1;

    private final Sheets sheets;
    private final GoogleCredentials credentials;
    private final String email;
    private final String spreadsheetId;

    public SheetsApi(URI url, String spreadsheetId, Account account, Duration readTimeout) {
        this.credentials = account.credentials();
        this.email = account.email();
        this.spreadsheetId = spreadsheetId;
        HttpCredentialsAdapter adapter = new HttpCredentialsAdapter(credentials);
        this.sheets = new Sheets.Builder(
                        new NetHttpTransport(),
                        GsonFactory.getDefaultInstance(),
                        request -> prepare(request, adapter, readTimeout))
                .setRootUrl(url + "/")
                .setApplicationName("otklik")
                .build();
    }

    public List<SheetInfo> sheets() {
        return call(() -> sheets
                .spreadsheets()
                .get(spreadsheetId)
                .setFields("sheets(properties(sheetId,title,sheetType,gridProperties))")
                .execute()
                .getSheets()
                .stream()
                .map(Sheet::getProperties)
                .map(SheetsApi::info)
                .toList());
    }

    /** Rows of a sheet, zero-based and half-open, without the empty ones at their end. */
    public List<Row> rows(String title, int from, int to, int width) {
        String range = "'%s'!A%d:%s%d".formatted(title, from + 1, column(width), to);
        ValueRange found = call(() -> sheets.spreadsheets()
                .values()
                .batchGet(spreadsheetId)
                .setRanges(List.of(range))
                .setValueRenderOption("UNFORMATTED_VALUE")
                .execute()
                .getValueRanges()
                .get(0));
        return Optional.ofNullable(found.getValues()).orElse(List.of()).stream()
                .map(Row::new)
                .toList();
    }

    /** All or nothing. */
    public void write(List<Edit> edits) {
        BatchUpdateSpreadsheetRequest batch = new BatchUpdateSpreadsheetRequest()
                .setRequests(edits.stream().map(Requests::of).toList());
        call(() -> sheets.spreadsheets()
                .batchUpdate(spreadsheetId, batch)
                .setFields("spreadsheetId")
                .execute());
    }

    /** The letters of a column: 1 is A, 27 is AA. */
    private static String column(int number) {
        String last = Character.toString('A' + (number - 1) % 26);
        return number <= 26 ? last : column((number - 1) / 26) + last;
    }

    private interface GoogleCall<T> {
        T execute() throws IOException;
    }

    private <T> T call(GoogleCall<T> call) {
        try {
            credentials.refreshIfExpired();
        } catch (IOException e) {
            throw Verdict.ofToken(e);
        }
        try {
            return call.execute();
        } catch (IOException e) {
            throw Verdict.ofCall(e, email);
        }
    }

    private static void prepare(HttpRequest request, HttpCredentialsAdapter adapter, Duration readTimeout)
            throws IOException {
        adapter.initialize(request);
        request.setConnectTimeout((int) CONNECT_TIMEOUT.toMillis());
        request.setReadTimeout((int) readTimeout.toMillis());
        request.setNumberOfRetries(RETRIES);
    }

    private static SheetInfo info(SheetProperties properties) {
        GridProperties grid =
                Optional.ofNullable(properties.getGridProperties()).orElseGet(GridProperties::new);
        return new SheetInfo(
                Optional.ofNullable(properties.getSheetId()).orElse(0),
                properties.getTitle(),
                Optional.ofNullable(grid.getRowCount()).orElse(0),
                Optional.ofNullable(grid.getColumnCount()).orElse(0),
                Optional.ofNullable(grid.getFrozenRowCount()).orElse(0));
    }
}
