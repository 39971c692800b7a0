package otklik.ingest.check;

/**
 * A channel that the account lists.
 *
 * @param type lower case
 * @param silent nothing was written or changed in it for {@link ChannelFindings#SILENCE}
 */
public record ChannelState(long id, String type, boolean active, boolean silent) {}
