package otklik.publisher.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import otklik.publisher.google.SheetsFailure.Kind;
import otklik.publisher.tab.Edit;
import otklik.publisher.tab.Row;
import otklik.sandbox.google.SheetsServer;
import otklik.sandbox.http.Fault;

class SheetsApiTest {
    private static final Edit ADD = new Edit.AddSheet(7, "t", 3, 2);
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private SheetsServer server;
    private SheetsApi api;

    @BeforeEach
    void start() throws IOException {
        server = SheetsServer.start(0);
        api = api(server.url(), server.spreadsheetId(), server.serviceAccountJson());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldReadBackTheRowsItWrote() {
        Row header = Row.of("id", "n");
        Row row = Row.of("=1+2", new BigDecimal("0.25"));
        write(List.of(ADD, write(0, header, row)));
        write(List.of(new Edit.Resize(7, 5, 3), write(4, Row.of("", 7))));

        assertThat(api.picture().withId(7)).hasValueSatisfying(sheet -> assertThat(sheet)
                .extracting(SheetInfo::title, SheetInfo::rowCount, SheetInfo::columnCount, SheetInfo::frozenRows)
                .containsExactly("t", 5, 3, 1));
        assertThat(rows(0, 5, 2)).extracting(Row::hash).startsWith(header.hash(), row.hash());
        assertThat(rows(4, 5, 2)).containsExactly(Row.of("", 7));
        assertThat(rows(2, 4, 2)).isEmpty();
        assertThat(server.rows("t").get(0)).containsExactly("=1+2", new BigDecimal("0.25"));
    }

    @Test
    void shouldReadRowsThatAreWiderThanTheAlphabet() {
        Row wide = Row.of(IntStream.range(0, 53).boxed().toArray());
        write(List.of(new Edit.AddSheet(7, "t", 4, 53), write(1, wide)));

        assertThat(rows(1, 2, 53)).containsExactly(wide);
        assertThat(rows(1, 2, 27)).containsExactly(new Row(wide.cells().subList(0, 27)));
    }

    @Test
    void shouldNotKnowTheOutcomeWhenTheAnswerIsLostOrLateOrTheServerFails() {
        api.picture();
        server.faults().slowness(Duration.ofSeconds(3));
        for (Fault fault : List.of(
                Fault.DROP_BEFORE, Fault.DROP_AFTER, Fault.SLOW, Fault.UNAVAILABLE, Fault.HTML_502, Fault.EMPTY_500)) {
            server.faults().next(1, fault);
            assertThat(failure(() -> write(List.of(write(0, Row.of("x"))))).kind())
                    .as("%s", fault)
                    .isEqualTo(Kind.UNKNOWN);
        }
    }

    @Test
    void shouldKnowThatNothingWasWrittenWhenThereAreTooManyCalls() {
        api.picture();
        server.faults().next(1, Fault.TOO_MANY_WITH_RETRY_AFTER);

        SheetsFailure failure = failure(() -> write(List.of(ADD)));

        assertThat(failure.kind()).isEqualTo(Kind.QUOTA);
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(1));
        assertThat(server.tabs()).hasSize(1);
    }

    @Test
    void shouldWriteOnceWithANewTokenWhenTheOldOneIsNoLongerGood() {
        api.picture();
        server.revokeTokens();

        write(List.of(ADD));

        assertThat(server.tabs()).containsExactly("Лист1", "t");
    }

    @Test
    void shouldNameTheSettingWhenAccessIsDenied() throws IOException {
        SheetsApi lost = api(server.url(), "other", server.serviceAccountJson());
        assertDenied(failure(lost::picture), "GOOGLE_SHEETS_ID");

        server.share(false);
        assertDenied(failure(api::picture), "GOOGLE_SHEETS_ID");

        try (SheetsServer another = SheetsServer.start(0)) {
            String wrongKey = another.serviceAccountJson().replace(another.url(), server.url());
            SheetsApi stranger = api(server.url(), server.spreadsheetId(), wrongKey);
            assertDenied(failure(stranger::picture), "GOOGLE_SERVICE_ACCOUNT_JSON");
        }
    }

    @Test
    void shouldSayThatTheSheetIsAnotherWhenARequestDoesNotFit() {
        assertThat(failure(() -> write(List.of(write(0, Row.of("x"))))).kind()).isEqualTo(Kind.MISFIT);
        assertDenied(failure(() -> write(List.of(new Edit.AddSheet(8, "b", 10_000_000, 1)))), "is full");
    }

    @Test
    void shouldKnowThatNothingWasWrittenWhenTheServerIsAway() {
        api.picture();
        server.close();

        assertThat(failure(() -> write(List.of(ADD))).kind()).isEqualTo(Kind.BUSY);
    }

    @Test
    void shouldWaitLongerWithEachFailureAndNeverLessThanAsked() {
        api.picture();
        server.faults().next(1, Fault.TOO_MANY_WITH_RETRY_AFTER);
        SheetsFailure busy = failure(api::picture);

        assertThat(BackOff.after(busy, 1, Duration.ofMillis(10), 0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(BackOff.after(busy, 1, INTERVAL, 0)).isEqualTo(INTERVAL);
        assertThat(BackOff.after(busy, 3, INTERVAL, 0)).isEqualTo(INTERVAL.multipliedBy(4));
        assertThat(BackOff.after(busy, 50, INTERVAL, 1)).isEqualTo(Duration.ofSeconds(96));
    }

    private void write(List<Edit> edits) {
        api.write(Batch.of(edits));
    }

    private List<Row> rows(int from, int to, int width) {
        return api.rows(List.of(new Span("t", from, to, 0, width))).get(0);
    }

    private static Edit write(int row, Row... rows) {
        return new Edit.WriteRows(7, row, List.of(rows));
    }

    private static void assertDenied(SheetsFailure failure, String words) {
        assertThat(failure.kind()).isEqualTo(Kind.DENIED);
        assertThat(failure).hasMessageContaining(words);
    }

    private static SheetsFailure failure(Runnable call) {
        return catchThrowableOfType(SheetsFailure.class, call::run);
    }

    private static SheetsApi api(String url, String spreadsheetId, String account) throws IOException {
        return new SheetsApi(URI.create(url), spreadsheetId, Account.of(account), Duration.ofSeconds(1));
    }
}
