package otklik.analysis.behaviour;

import otklik.analysis.group.Rank;
import otklik.events.analytics.BehaviorExample;

/**
 * A chat that shows a habit of its manager.
 *
 * @param kind one of {@link BehaviorExample#KINDS}
 * @param firstResponseSec null where nobody replied
 * @param clientSaid redacted, as {@code managerSaid}; either may be empty
 */
public record Example(
        String kind,
        Rank rank,
        String chatId,
        String channel,
        Long firstResponseSec,
        String clientSaid,
        String managerSaid) {
    public BehaviorExample row(String managerId, String name, int place) {
        return new BehaviorExample(
                managerId, name, kind, place, chatId, channel, firstResponseSec, clientSaid, managerSaid);
    }
}
