package otklik.publisher.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import otklik.publisher.BoardSettings;

/**
 * Lets in those who know the password to all but health and status. Without a password only those who came by an address
 * of this machine itself: a page of others that has its name lead here is turned away.
 */
@ApplicationScoped
public class Access {
    private static final int BEFORE_ALL = 1_000;
    private static final List<String> OPEN_TO_ALL = List.of("/q/health", "/status");
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final Optional<Credentials> credentials;
    private final KnownBrowsers browsers = new KnownBrowsers(new SecureRandom());
    private final Guesses guesses = new Guesses(Clock.systemUTC());

    public Access(BoardSettings settings) {
        this.credentials = settings.login().map(Credentials::of);
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, BEFORE_ALL);
    }

    private void pass(RoutingContext context) {
        ResponseHeaders.add(context);
        if (openToAll(context.normalizedPath())) {
            context.next();
        } else if (credentials.isPresent()) {
            identify(context, credentials.get());
        } else if (ownName(context)) {
            context.next();
        } else {
            refuse(context, 403, "forbidden", "without a password the board is for this machine only");
        }
    }

    private void identify(RoutingContext context, Credentials wanted) {
        String from = context.request().remoteAddress() == null
                ? ""
                : String.valueOf(context.request().remoteAddress().hostAddress());
        String given = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        boolean known = browsers.knows(context.request());
        long pause = known ? 0 : guesses.pauseSec(from);
        if (given != null && pause > 0) {
            context.response().putHeader("Retry-After", Long.toString(pause));
            refuse(context, 429, "too_many_guesses", "try again in " + pause + " s");
        } else if (wanted.match(given)) {
            if (!known) {
                guesses.right(from);
                browsers.remember(context.request());
            }
            context.next();
        } else {
            if (given != null) {
                guesses.wrong(from);
            }
            context.response().putHeader("WWW-Authenticate", "Basic realm=\"Otklik\", charset=\"UTF-8\"");
            refuse(context, 401, "unauthorized", "user and password are needed");
        }
    }

    private static boolean openToAll(String path) {
        return OPEN_TO_ALL.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"));
    }

    private static boolean ownName(RoutingContext context) {
        return context.request().authority() != null
                && OWN_NAMES.contains(context.request().authority().host());
    }

    private static void refuse(RoutingContext context, int status, String error, String message) {
        HttpServerResponse response = context.response();
        response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        response.end("{\"error\":\"" + error + "\",\"parameter\":null,\"message\":\"" + message + "\"}");
    }
}
