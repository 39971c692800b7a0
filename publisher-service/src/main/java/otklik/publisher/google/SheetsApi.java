package otklik.publisher.google;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetResponse;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.UpdateDeveloperMetadataResponse;
import com.google.api.services.sheets.v4.model.ValueRange;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.GoogleCredentials;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    public Picture picture() {
        return Pictures.of(answered(call(() -> sheets.spreadsheets()
                .get(spreadsheetId)
                .setFields(Pictures.FIELDS)
                .execute())));
    }

    /** The rows of each span without the empty ones at their end; rows without the empty cells at theirs. */
    public List<List<Row>> rows(List<Span> spans) {
        List<ValueRange> found = answered(call(() -> sheets.spreadsheets()
                        .values()
                        .batchGet(spreadsheetId)
                        .setRanges(spans.stream().map(Span::range).toList())
                        .setValueRenderOption("UNFORMATTED_VALUE")
                        .setFields("valueRanges(values)")
                        .execute()))
                .getValueRanges();
        if (found == null || found.size() != spans.size()) {
            throw Verdict.ofSilence();
        }
        return found.stream().map(SheetsApi::rows).toList();
    }

    /**
     * All or nothing.
     *
     * @return whether the words that the stamp names as standing were there; the edits are carried out even if not
     */
    public boolean write(Batch batch) {
        List<Request> requests = Requests.of(batch);
        BatchUpdateSpreadsheetResponse answer = answered(call(() -> sheets.spreadsheets()
                .batchUpdate(spreadsheetId, new BatchUpdateSpreadsheetRequest().setRequests(requests))
                .setFields("spreadsheetId,replies(updateDeveloperMetadata(developerMetadata(metadataId)))")
                .execute()));
        return batch.stamp().flatMap(Stamp::before).isEmpty() || foundFirst(answer);
    }

    /** Whom the spreadsheet must be shared with. */
    public String email() {
        return email;
    }

    private static boolean foundFirst(BatchUpdateSpreadsheetResponse answer) {
        return Optional.ofNullable(answer.getReplies()).stream()
                .flatMap(List::stream)
                .limit(1)
                .map(Response::getUpdateDeveloperMetadata)
                .filter(Objects::nonNull)
                .map(UpdateDeveloperMetadataResponse::getDeveloperMetadata)
                .anyMatch(found -> found != null && !found.isEmpty());
    }

    private static List<Row> rows(ValueRange found) {
        return Optional.ofNullable(found.getValues()).orElse(List.of()).stream()
                .map(Row::new)
                .toList();
    }

    /** A success without a body is no answer. */
    private static <T> T answered(T answer) {
        if (answer == null) {
            throw Verdict.ofSilence();
        }
        return answer;
    }

    private interface GoogleCall<T> {
        T execute() throws IOException;
    }

    private <T> T call(GoogleCall<T> call) {
        try {
            credentials.refreshIfExpired();
        } catch (IOException e) {
            throw Verdict.ofToken(e, email);
        }
        try {
            return call.execute();
        } catch (IOException e) {
            throw Verdict.ofCall(e, email);
        } catch (IllegalArgumentException e) {
            throw Verdict.ofSilence();
        }
    }

    private static void prepare(HttpRequest request, HttpCredentialsAdapter adapter, Duration readTimeout)
            throws IOException {
        adapter.initialize(request);
        request.setConnectTimeout((int) CONNECT_TIMEOUT.toMillis());
        request.setReadTimeout((int) readTimeout.toMillis());
        request.setNumberOfRetries(RETRIES);
    }
}
