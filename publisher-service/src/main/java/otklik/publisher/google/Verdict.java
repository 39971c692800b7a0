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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import otklik.publisher.google.SheetsFailure.Kind;

/** Decides what the failure of a call means. */
final class Verdict {
    /** Of a batch, the kind of the request that does not fit. */
    private static final Pattern REQUEST = Pattern.compile("^Invalid requests\\[\\d+]\\.(\\w+)");

    private Verdict() {}

    /** Of a request for a token: nothing else was sent. */
    static SheetsFailure ofToken(IOException e, String email) {
        boolean passing = !(e instanceof Retryable answer) || answer.isRetryable();
        return passing
                ? failure(Kind.BUSY, Problem.of("problem.token.busy", name(e)), e)
                : failure(Kind.DENIED, Problem.of("problem.token.refused", email), e);
    }

    static SheetsFailure ofCall(IOException e, String email) {
        if (e instanceof HttpResponseException answer) {
            return ofAnswer(answer, email);
        }
        return neverSent(e)
                ? failure(Kind.BUSY, Problem.of("problem.unreachable", name(e)), e)
                : failure(Kind.UNKNOWN, Problem.of("problem.silent", name(e)), e);
    }

    /** Of a success that says nothing, or something else than asked. */
    static SheetsFailure ofSilence() {
        return new SheetsFailure(Kind.UNKNOWN, Problem.of("problem.silent", "empty"), Optional.empty(), null);
    }

    private static SheetsFailure ofAnswer(HttpResponseException e, String email) {
        int status = e.getStatusCode();
        return switch (status) {
            case 429 -> new SheetsFailure(Kind.QUOTA, Problem.of("problem.quota"), retryAfter(e), e);
            case 401 -> failure(Kind.DENIED, Problem.of("problem.token.refused", email), e);
            case 403 -> failure(Kind.DENIED, Problem.of("problem.not.shared", email), e);
            case 404 -> failure(Kind.DENIED, Problem.of("problem.no.spreadsheet"), e);
            case 413 -> failure(Kind.MISFIT, Problem.of("problem.refused", status), e);
            default ->
                status >= 500
                        ? failure(Kind.UNKNOWN, Problem.of("problem.unavailable", status), e)
                        : isFull(e) ? failure(Kind.DENIED, Problem.of("problem.full"), e) : misfit(e);
        };
    }

    private static String name(IOException e) {
        return e.getClass().getSimpleName();
    }

    private static SheetsFailure misfit(HttpResponseException e) {
        Optional<String> request =
                message(e).map(REQUEST::matcher).filter(Matcher::find).map(found -> found.group(1));
        Problem problem = Problem.of(
                "problem.refused",
                e.getStatusCode() + request.map(kind -> ", " + kind).orElse(""));
        return new SheetsFailure(Kind.MISFIT, problem, Optional.empty(), request, e);
    }

    private static Optional<String> message(HttpResponseException e) {
        return e instanceof GoogleJsonResponseException answer
                ? Optional.ofNullable(answer.getDetails()).map(GoogleJsonError::getMessage)
                : Optional.empty();
    }

    private static boolean isFull(HttpResponseException e) {
        return message(e)
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

    private static SheetsFailure failure(Kind kind, Problem problem, IOException e) {
        return new SheetsFailure(kind, problem, Optional.empty(), e);
    }
}
