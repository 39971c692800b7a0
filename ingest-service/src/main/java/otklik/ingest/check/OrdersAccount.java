package otklik.ingest.check;

import java.net.URI;
import java.util.Optional;
import otklik.settings.Environment;

/**
 * Address and key of API v5.
 *
 * @param url of the account, without {@code /api/v5}
 */
public record OrdersAccount(URI url, String key) {
    /** Empty unless both are set. */
    public static Optional<OrdersAccount> from(Environment environment) {
        return environment
                .address("RETAILCRM_URL")
                .flatMap(url -> environment.text("RETAILCRM_API_KEY").map(key -> new OrdersAccount(url, key)));
    }

    /** Leaves out the key. */
    @Override
    public String toString() {
        return "OrdersAccount[]";
    }
}
