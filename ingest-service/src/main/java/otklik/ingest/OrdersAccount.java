package otklik.ingest;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import otklik.settings.Environment;
import otklik.settings.InvalidSetting;

/**
 * Where orders are read, API v5.
 *
 * @param currency of an order that names none
 */
public record OrdersAccount(URI url, String apiKey, String currency) {
    public OrdersAccount {
        if (!apiKey.matches("[!-~]+")) {
            throw new InvalidSetting("RETAILCRM_API_KEY", "holds characters that no key has");
        }
    }

    /** Empty when neither the address nor the key is set. */
    static Optional<OrdersAccount> from(Environment environment) {
        if (environment.text("RETAILCRM_URL").isEmpty()
                && environment.text("RETAILCRM_API_KEY").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OrdersAccount(
                environment.requiredAddress("RETAILCRM_URL", "the address of the account, as its key is set"),
                environment.required("RETAILCRM_API_KEY", "the key of the account's API, as its address is set"),
                environment.text("INGEST_CURRENCY", "RUB").toUpperCase(Locale.ROOT)));
    }

    /** Leaves out the key. */
    @Override
    public String toString() {
        return "OrdersAccount[currency=%s]".formatted(currency);
    }
}
