package otklik.publisher.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import otklik.publisher.BoardSettings.Login;

/** User and password as a browser sends them, compared in the same time whatever was sent. */
final class Credentials {
    private static final String SCHEME = "basic ";

    private final byte[] digest;

    private Credentials(byte[] digest) {
        this.digest = digest;
    }

    static Credentials of(Login login) {
        return new Credentials(digest((login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8)));
    }

    /** @param header of the request, null when there is none */
    boolean match(String header) {
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return false;
        }
        try {
            byte[] sent =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            return MessageDigest.isEqual(digest, digest(sent));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] digest(byte[] secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
