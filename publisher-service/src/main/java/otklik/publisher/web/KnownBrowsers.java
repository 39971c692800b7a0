package otklik.publisher.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Random;

/**
 * Marks browsers that have sent the right password, until the service ends: whoever guesses from the same address, as
 * behind a proxy, does not slow them down. The mark alone lets nobody in.
 */
final class KnownBrowsers {
    private static final String NAME = "otklik-known";

    private final String mark;

    KnownBrowsers(Random random) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        mark = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    boolean knows(HttpServerRequest request) {
        Cookie cookie = request.getCookie(NAME);
        return cookie != null
                && MessageDigest.isEqual(
                        mark.getBytes(StandardCharsets.UTF_8), cookie.getValue().getBytes(StandardCharsets.UTF_8));
    }

    void remember(HttpServerRequest request) {
        request.response()
                .addCookie(Cookie.cookie(NAME, mark)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(request.isSSL())
                        .setSameSite(CookieSameSite.STRICT));
    }
}
