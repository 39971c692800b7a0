package otklik.sandbox.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.SheetsScopes;
import com.google.api.services.sheets.v4.model.AddSheetRequest;
import com.google.api.services.sheets.v4.model.AppendDimensionRequest;
import com.google.api.services.sheets.v4.model.BatchClearValuesRequest;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.BatchUpdateValuesRequest;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.DeleteDimensionRequest;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.GridCoordinate;
import com.google.api.services.sheets.v4.model.GridProperties;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.api.services.sheets.v4.model.UpdateCellsRequest;
import com.google.api.services.sheets.v4.model.UpdateSheetPropertiesRequest;
import com.google.api.services.sheets.v4.model.ValueRange;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.GoogleCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.sandbox.http.Fault;

/** Speaks to the stand-in with Google's own client. */
class SheetsServerTest {
    private SheetsServer server;
    private Sheets sheets;

    @BeforeEach
    void start() throws IOException {
        server = SheetsServer.start(0);
        sheets = client(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldHaveOneEmptyTabWhenNew() throws IOException {
        Spreadsheet found = sheets.spreadsheets().get(server.spreadsheetId()).execute();

        assertThat(found.getSheets()).hasSize(1);
        assertThat(found.getSheets().get(0).getProperties().getTitle()).isEqualTo("Лист1");
        assertThat(server.rows("Лист1")).isEmpty();
        assertThat(server.rows("absent")).isEmpty();
    }

    @Test
    void shouldKeepTextsAsTextsAndNumbersAsNumbersWhenCellsAreUpdated() throws IOException {
        update(addSheet(7, "Чаты", 10, 3));
        update(cells(7, 0, 0, "a", "b", "c"), cells(7, 1, 0, "=1+2", 12.0, 0.5), cells(7, 2, 0, "+7999", null, "x"));

        assertThat(server.tabs()).containsExactly("Лист1", "Чаты");
        assertThat(server.header("Чаты")).containsExactly("a", "b", "c");
        assertThat(server.rows("Чаты"))
                .containsExactly(List.of("=1+2", 12L, new BigDecimal("0.5")), List.of("+7999", "", "x"));
        List<List<Object>> read = sheets.spreadsheets()
                .values()
                .batchGet(server.spreadsheetId())
                .setRanges(List.of("'Чаты'!A2:C"))
                .setValueRenderOption("UNFORMATTED_VALUE")
                .execute()
                .getValueRanges()
                .get(0)
                .getValues();
        assertThat(read).hasSize(2);
        assertThat(read.get(0).get(0)).isEqualTo("=1+2");
        assertThat(((Number) read.get(0).get(1)).doubleValue()).isEqualTo(12.0);
    }

    @Test
    void shouldChangeNothingWhenOneRequestOfABatchIsRefused() {
        assertRefused(
                400, "Invalid requests[1].addSheet", () -> update(cells(0, 0, 0, "x"), addSheet(7, "Лист1", 5, 5)));

        assertThat(server.header("Лист1")).isEmpty();
    }

    @Test
    void shouldRefuseWhatDoesNotFit() {
        assertRefused(400, "beyond the last requested row", () -> update(cells(0, 1000, 0, "x")));
        assertRefused(400, "beyond the last requested column", () -> update(cells(0, 0, 25, "x", "y")));
        assertRefused(400, "50000 characters", () -> update(cells(0, 0, 0, "x".repeat(50_001))));
        assertRefused(400, "10000000 cells", () -> update(addSheet(9, "big", 10_000_000, 1)));
        assertRefused(400, "No grid with id", () -> update(cells(5, 0, 0, "x")));
        assertRefused(400, "exceeds grid limits", () -> put("Лист1!AB1", "RAW", "x"));
        assertRefused(400, "Unable to parse range", () -> put("nowhere!A1", "RAW", "x"));
        assertRefused(404, "not found", () -> sheets.spreadsheets().get("other").execute());
    }

    @Test
    void shouldGrowFreezeAndDeleteRowsWhenAsked() throws IOException {
        update(addSheet(7, "t", 2, 1), cells(7, 0, 0, "h"), cells(7, 1, 0, "a"));
        update(
                new Request()
                        .setAppendDimension(new AppendDimensionRequest()
                                .setSheetId(7)
                                .setDimension("ROWS")
                                .setLength(1)),
                cells(7, 2, 0, "b"));
        update(new Request()
                .setUpdateSheetProperties(new UpdateSheetPropertiesRequest()
                        .setFields("gridProperties(rowCount,frozenRowCount)")
                        .setProperties(new SheetProperties()
                                .setSheetId(7)
                                .setGridProperties(
                                        new GridProperties().setRowCount(4).setFrozenRowCount(1)))));
        update(deleteRows(7, 1, 2));

        assertThat(server.rows("t")).containsExactly(List.of("b"));
        assertRefused(400, "non-frozen", () -> update(deleteRows(7, 1, 3)));
    }

    @Test
    void shouldTakeValuesForTypedOnlyWhenAskedTo() throws IOException {
        put("Лист1!A1:B1", "RAW", "=1+2", "+7999");
        put("Лист1!A2:B2", "USER_ENTERED", "=1+2", "+7999");
        sheets.spreadsheets()
                .values()
                .batchUpdate(
                        server.spreadsheetId(),
                        new BatchUpdateValuesRequest()
                                .setValueInputOption("RAW")
                                .setData(List.of(new ValueRange()
                                        .setRange("Лист1!A3:B4")
                                        .setValues(List.of(List.of("0012", 7), List.of("x", ""))))))
                .execute();

        assertThat(server.header("Лист1")).containsExactly("=1+2", "+7999");
        assertThat(server.rows("Лист1")).containsExactly(List.of("=1+2", 7999L), List.of("0012", 7L), List.of("x", ""));

        sheets.spreadsheets()
                .values()
                .batchClear(server.spreadsheetId(), new BatchClearValuesRequest().setRanges(List.of("Лист1!A3:B")))
                .execute();
        assertThat(server.rows("Лист1")).hasSize(1);
    }

    @Test
    void shouldRefuseWithTheQuotasNameWhenThereAreTooManyWrites() throws IOException {
        server.writeQuota(1, Duration.ofMinutes(1));
        update(cells(0, 0, 0, "x"));

        assertRefused(429, "Write requests per minute per user", () -> update(cells(0, 0, 0, "y")));
        assertThat(server.header("Лист1")).containsExactly("x");
        assertThat(server.writeCalls()).isEqualTo(2);
    }

    @Test
    void shouldCarryOutTheWriteWhenOnlyTheAnswerIsLost() throws IOException {
        update(cells(0, 0, 0, "x"));
        server.faults().next(1, Fault.DROP_AFTER);

        assertThatThrownBy(() -> update(cells(0, 0, 0, "y"))).isInstanceOf(IOException.class);
        assertThat(server.header("Лист1")).containsExactly("y");
    }

    @Test
    void shouldAskForANewTokenWhenTheOldOneIsNoLongerGood() throws IOException {
        update(cells(0, 0, 0, "x"));
        server.revokeTokens();

        update(cells(0, 0, 0, "y"));

        assertThat(server.header("Лист1")).containsExactly("y");
    }

    @Test
    void shouldRefuseATokenWhenTheKeyIsAnother() throws IOException {
        try (SheetsServer other = SheetsServer.start(0)) {
            String forged = other.serviceAccountJson().replace(other.url(), server.url());
            Sheets stranger = client(server.url(), forged);

            assertThatThrownBy(() ->
                            stranger.spreadsheets().get(server.spreadsheetId()).execute())
                    .hasMessageContaining("invalid_grant");
        }
    }

    @Test
    void shouldForbidWhenTheSpreadsheetIsNotShared() {
        server.share(false);

        assertRefused(403, "permission", () -> update(cells(0, 0, 0, "x")));
    }

    @Test
    void shouldKeepTabsRowsAndKeyWhenItStartsAgain(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sheets.jsonl");
        String account;
        try (SheetsServer first = SheetsServer.start(0, file)) {
            account = first.serviceAccountJson().replace(first.url(), "");
            sheets = client(first);
            update(addSheet(7, "t", 5, 2), cells(7, 0, 0, "h", "n"), cells(7, 2, 0, "=x", 1.5));
        }
        for (int start = 0; start < 2; start++) {
            try (SheetsServer again = SheetsServer.start(0, file)) {
                assertThat(again.tabs()).containsExactly("Лист1", "t");
                assertThat(again.rows("t")).containsExactly(List.of("", ""), List.of("=x", new BigDecimal("1.5")));
                assertThat(again.serviceAccountJson().replace(again.url(), "")).isEqualTo(account);
            }
        }
    }

    @Test
    void shouldEscapeWhatItShowsOnItsPage() throws Exception {
        put("Лист1!A1:A2", "RAW", "<b>&");

        assertThat(page("/?tab=x")).contains("&lt;b&gt;&amp;", "Лист1").doesNotContain("<b>");
    }

    @Test
    void shouldShowTheFirstTabThatHoldsAnything() throws Exception {
        update(addSheet(7, "t", 2, 1), cells(7, 0, 0, "shown"));

        assertThat(page("/")).contains("shown");
    }

    private String page(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(server.url() + path)).build(), BodyHandlers.ofString())
                .body();
    }

    private void update(Request... requests) throws IOException {
        sheets.spreadsheets()
                .batchUpdate(server.spreadsheetId(), new BatchUpdateSpreadsheetRequest().setRequests(List.of(requests)))
                .execute();
    }

    private void put(String range, String option, Object... row) throws IOException {
        sheets.spreadsheets()
                .values()
                .update(server.spreadsheetId(), range, new ValueRange().setValues(List.of(List.of(row))))
                .setValueInputOption(option)
                .execute();
    }

    private static Request addSheet(int id, String title, int rows, int columns) {
        return new Request()
                .setAddSheet(new AddSheetRequest()
                        .setProperties(new SheetProperties()
                                .setSheetId(id)
                                .setTitle(title)
                                .setGridProperties(
                                        new GridProperties().setRowCount(rows).setColumnCount(columns))));
    }

    private static Request deleteRows(int id, int start, int end) {
        return new Request()
                .setDeleteDimension(new DeleteDimensionRequest()
                        .setRange(new DimensionRange()
                                .setSheetId(id)
                                .setDimension("ROWS")
                                .setStartIndex(start)
                                .setEndIndex(end)));
    }

    private static Request cells(int id, int row, int column, Object... values) {
        List<CellData> cells =
                java.util.Arrays.stream(values).map(SheetsServerTest::cell).toList();
        return new Request()
                .setUpdateCells(new UpdateCellsRequest()
                        .setStart(new GridCoordinate()
                                .setSheetId(id)
                                .setRowIndex(row)
                                .setColumnIndex(column))
                        .setRows(List.of(new RowData().setValues(cells)))
                        .setFields("userEnteredValue"));
    }

    private static CellData cell(Object value) {
        if (value == null) {
            return new CellData();
        }
        return new CellData()
                .setUserEnteredValue(
                        value instanceof Double number
                                ? new ExtendedValue().setNumberValue(number)
                                : new ExtendedValue().setStringValue(value.toString()));
    }

    private static void assertRefused(int status, String words, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(GoogleJsonResponseException.class, refusal -> {
            assertThat(refusal.getStatusCode()).isEqualTo(status);
            assertThat(refusal.getDetails().getMessage()).contains(words);
        });
    }

    private static Sheets client(SheetsServer server) throws IOException {
        return client(server.url(), server.serviceAccountJson());
    }

    private static Sheets client(String url, String account) throws IOException {
        GoogleCredentials credentials = GoogleCredentials.fromStream(
                        new ByteArrayInputStream(account.getBytes(StandardCharsets.UTF_8)))
                .createScoped(List.of(SheetsScopes.SPREADSHEETS));
        return new Sheets.Builder(
                        new NetHttpTransport(),
                        GsonFactory.getDefaultInstance(),
                        new HttpCredentialsAdapter(credentials))
                .setRootUrl(url + "/")
                .setApplicationName("test")
                .build();
    }
}
