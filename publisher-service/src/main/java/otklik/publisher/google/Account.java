package otklik.publisher.google;

import com.google.api.services.sheets.v4.SheetsScopes;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The service account that writes; asks for its tokens where its key says. */
public final class Account {
    private final ServiceAccountCredentials credentials;

    private Account(ServiceAccountCredentials credentials) {
        this.credentials = credentials;
    }

    /** @throws IOException when this is no JSON of a service account's key */
    public static Account of(String json) throws IOException {
        try {
            return new Account(ServiceAccountCredentials.fromStream(
                    new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
        } catch (IllegalArgumentException e) {
            throw new IOException("the key has fields of a wrong form", e);
        }
    }

    GoogleCredentials credentials() {
        return credentials.createScoped(List.of(SheetsScopes.SPREADSHEETS));
    }

    /** Whom the spreadsheet must be shared with. */
    String email() {
        return credentials.getClientEmail();
    }
}
