package otklik.ingest.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a few requests tell of the account.
 *
 * @param registered when the bot of the token was created
 * @param earliest message that the token sees
 */
record AccountSample(Optional<Instant> registered, Optional<Instant> earliest, List<ChannelState> channels) {
    AccountSample {
        channels = List.copyOf(channels);
    }
}
