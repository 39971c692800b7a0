package otklik.sandbox.google;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** A robot user with an RSA key of its own, as its owner would download it. */
final class ServiceAccount {
    static final String EMAIL = "otklik@demo.iam.gserviceaccount.com";

    private final RSAPrivateCrtKey key;

    private ServiceAccount(RSAPrivateCrtKey key) {
        this.key = key;
    }

    static ServiceAccount create() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new ServiceAccount(
                    (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no RSA", e);
        }
    }

    /** With the key of this file, made at the first time. */
    static ServiceAccount keptIn(Path file) {
        try {
            if (Files.notExists(file)) {
                Files.writeString(file, create().encoded());
            }
            byte[] pkcs8 = Base64.getMimeDecoder().decode(Files.readString(file));
            return new ServiceAccount(
                    (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key of a service account: " + file, e);
        }
    }

    PublicKey publicKey() {
        BigInteger modulus = key.getModulus();
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, key.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no RSA", e);
        }
    }

    String json(String tokenUri) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "service_account")
                .put("project_id", "demo")
                .put("private_key_id", "demo-key")
                .put("private_key", pem("PRIVATE KEY", encoded()))
                .put("client_email", EMAIL)
                .put("client_id", "1")
                .put("token_uri", tokenUri)
                .toPrettyString();
    }

    private String encoded() {
        return Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key.getEncoded());
    }

    /** The text form of RFC 7468. */
    private static String pem(String label, String body) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, body);
    }
}
