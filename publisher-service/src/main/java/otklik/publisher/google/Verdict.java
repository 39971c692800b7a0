package otklik.publisher.google;

import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpResponseException;
import com.google.auth.Retryable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import otklik.publisher.google.SheetsFailure.Kind;

/** Decides what the failure of a call means. */
final class Verdict {
    private static final String ACCOUNT = "GOOGLE_SERVICE_ACCOUNT_JSON: ";
    private static final String SPREADSHEET = "GOOGLE_SHEETS_ID: ";

    private Verdict() {}

    /** Of a request for a token: nothing else was sent. */
    static SheetsFailure ofToken(IOException e) {
        boolean passing = !(e instanceof Retryable answer) || answer.isRetryable();
        return passing
                ? failure(Kind.BUSY, "Google gives no token: " + e.getClass().getSimpleName(), e)
                : failure(Kind.DENIED, ACCOUNT + "Google gives no token for this key", e);
    }

    static SheetsFailure ofCall(IOException e, String email) {
        if (e instanceof HttpResponseException answer) {
            return ofAnswer(answer, email);
        }
        return neverSent(e)
                ? failure(
                        Kind.BUSY,
                        "Google Sheets cannot be reached: " + e.getClass().getSimpleName(),
                        e)
                : failure(
                        Kind.UNKNOWN,
                        "Google Sheets did not answer: " + e.getClass().getSimpleName(),
                        e);
    }

    private static SheetsFailure ofAnswer(HttpResponseException e, String email) {
        int status = e.getStatusCode();
        return switch (status) {
            case 429 -> new SheetsFailure(Kind.BUSY, "Google Sheets asks for fewer calls (429)", retryAfter(e), e);
            case 401 -> failure(Kind.DENIED, ACCOUNT + "Google Sheets refuses the service account (401)", e);
            case 403 ->
                failure(
                        Kind.DENIED,
                        SPREADSHEET + "the spreadsheet is not shared with " + email + " for editing (403)",
                        e);
            case 404 -> failure(Kind.DENIED, SPREADSHEET + "there is no such spreadsheet (404)", e);
            default ->
                status >= 500
                        ? failure(Kind.UNKNOWN, "Google Sheets is unavailable (" + status + ")", e)
                        : failure(isFull(e) ? Kind.DENIED : Kind.MISFIT, misfit(e, status), e);
        };
    }

    private static String misfit(HttpResponseException e, int status) {
        return isFull(e)
                ? SPREADSHEET + "the spreadsheet is full (10,000,000 cells)"
                : "Google Sheets refuses a write (" + status + ")";
    }

    private static boolean isFull(HttpResponseException e) {
        return e instanceof GoogleJsonResponseException answer
                && Optional.ofNullable(answer.getDetails())
                        .map(GoogleJsonError::getMessage)
                        .filter(message -> message.contains("above the limit of 10000000 cells"))
                        .isPresent();
    }

    private static Optional<Duration> retryAfter(HttpResponseException e) {
        return Optional.ofNullable(e.getHeaders().getRetryAfter())
                .filter(value -> value.matches("\\d{1,4}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }

    private static boolean neverSent(IOException e) {
        boolean whileConnecting = e instanceof SocketTimeoutException
                && String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("connect timed out");
        return whileConnecting
                || e instanceof ConnectException
                || e instanceof UnknownHostException
                || e instanceof NoRouteToHostException
                || e instanceof SSLHandshakeException;
    }

    private static SheetsFailure failure(Kind kind, String message, IOException e) {
        return new SheetsFailure(kind, message, Optional.empty(), e);
    }
}
