package otklik.publisher.web;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** What every answer tells a browser: nothing from elsewhere, nothing inline, no frame, no guess of types. */
final class ResponseHeaders {
    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private ResponseHeaders() {}

    static void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        String path = context.normalizedPath();
        context.addHeadersEndHandler(any -> headers.set("Cache-Control", caching(path)));
    }

    /** Libraries have their version in the path; pages are asked for again after an upgrade; figures are never kept. */
    private static String caching(String path) {
        if (path.startsWith("/webjars/")) {
            return "private, max-age=86400";
        }
        return path.startsWith("/api/") || path.startsWith("/tabs/") || path.startsWith("/workbook")
                ? "no-store"
                : "no-cache";
    }
}
