package otklik.ingest;

import java.net.URI;
import otklik.settings.Environment;
import otklik.settings.InvalidSetting;

/**
 * How chats are reached through the MG Bot API.
 *
 * @param url of the account's MessageGateway
 * @param websocket whether to listen to it, too
 */
public record BotAccount(URI url, String token, boolean websocket) {
    static BotAccount from(Environment environment) {
        String token = environment.required("RETAILCRM_MG_TOKEN", "the token of the account's bot");
        if (!token.matches("[!-~]+")) {
            throw new InvalidSetting("RETAILCRM_MG_TOKEN", "holds characters that no token has");
        }
        return new BotAccount(
                environment.requiredAddress("RETAILCRM_MG_URL", "the address of the account's MessageGateway"),
                token,
                environment.flag("RETAILCRM_WEBSOCKET", true));
    }

    /** Leaves out the token. */
    @Override
    public String toString() {
        return "BotAccount[websocket=%s]".formatted(websocket);
    }
}
