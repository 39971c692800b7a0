package otklik.sandbox.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import otklik.sandbox.http.Answer;
import otklik.sandbox.http.Call;

/** Gives a bearer token for an assertion signed with the service account's key. */
final class Tokens {
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final int LIFETIME_SEC = 3599;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PublicKey key;
    private final Set<String> given = ConcurrentHashMap.newKeySet();

    Tokens(PublicKey key) {
        this.key = key;
    }

    boolean knows(Call call) {
        return call.header("authorization")
                .filter(value -> value.startsWith("Bearer "))
                .filter(value -> given.contains(value.substring("Bearer ".length())))
                .isPresent();
    }

    void revokeAll() {
        given.clear();
    }

    Answer answer(Call call) {
        Map<String, String> form = form(call.text());
        if (!GRANT.equals(form.get("grant_type"))) {
            return refusal("unsupported_grant_type", "Invalid grant_type: " + form.get("grant_type"));
        }
        return tokenFor(form.getOrDefault("assertion", ""));
    }

    private Answer tokenFor(String assertion) {
        String[] parts = assertion.split("\\.");
        try {
            if (parts.length != 3 || !"RS256".equals(json(parts[0]).path("alg").asText())) {
                return refusal("invalid_grant", "Invalid JWT: not a signed token");
            }
            if (!signed(parts)) {
                return refusal("invalid_grant", "Invalid JWT Signature.");
            }
            return wellClaimed(json(parts[1])) ? token() : refusal("invalid_scope", "Invalid OAuth scope or issuer.");
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            return refusal("invalid_grant", "Invalid JWT: " + e.getClass().getSimpleName());
        }
    }

    private boolean signed(String[] parts) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static boolean wellClaimed(JsonNode claims) {
        return ServiceAccount.EMAIL.equals(claims.path("iss").asText())
                && claims.path("scope").asText().contains("https://www.googleapis.com/auth/spreadsheets")
                && claims.path("exp").asLong() > claims.path("iat").asLong();
    }

    private Answer token() {
        String token = "ya29." + UUID.randomUUID();
        given.add(token);
        return Answer.json(
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("access_token", token)
                        .put("expires_in", LIFETIME_SEC)
                        .put("token_type", "Bearer")
                        .toString());
    }

    private static Answer refusal(String error, String description) {
        return Answer.json(
                400,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("error", error)
                        .put("error_description", description)
                        .toString());
    }

    private static JsonNode json(String part) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(part));
    }

    private static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (a, b) -> b));
    }
}
