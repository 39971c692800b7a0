package otklik.ingest.check;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What stands in the topics.
 *
 * @param days of which messages are counted
 * @param chats in which somebody wrote
 * @param unmanaged those of them that no manager is responsible for and none has written in
 * @param withoutDialog messages that name no dialog
 * @param lost those of them in a chat without any dialog: they can be put to none
 * @param strangers ids of authors that no list of managers holds
 * @param unknownSenders rows put aside since nobody knows who sent them
 * @param deadLetters rows and pages put aside
 * @param linkedOrders orders linked by their dialog
 * @param weakOrders orders linked by client and time alone
 * @param earliest message; absent when there is none
 * @param readAt when every shard had been read to RetailCRM's end; absent when one never was
 * @param loaded the history has been read
 */
record Told(
        Days days,
        long messages,
        long chats,
        long unmanaged,
        long withoutDialog,
        long lost,
        Set<String> strangers,
        long unknownSenders,
        long deadLetters,
        long linkedOrders,
        long weakOrders,
        Optional<Instant> earliest,
        Optional<Instant> readAt,
        boolean loaded) {
    Told {
        strangers = Set.copyOf(strangers);
    }
}
