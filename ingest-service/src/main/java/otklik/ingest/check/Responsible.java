package otklik.ingest.check;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongObjectHashMap;
import java.time.Instant;
import java.util.Set;
import otklik.events.crm.Dialog;

/** Whom the latest dialog of each chat names. */
final class Responsible {
    private record Latest(Instant createdAt, long dialogId, boolean user) {
        boolean isBefore(Latest other) {
            int order = createdAt.compareTo(other.createdAt);
            return order < 0 || order == 0 && dialogId <= other.dialogId;
        }
    }

    private final LongObjectHashMap<Latest> latest = new LongObjectHashMap<>();
    private final LongHashSet wrote = new LongHashSet();
    private final Set<String> technical;

    /** @param technical ids of accounts that are nobody's manager */
    Responsible(Set<String> technical) {
        this.technical = Set.copyOf(technical);
    }

    void take(Dialog dialog) {
        boolean user = "user".equals(dialog.responsibleType()) && !technical.contains(dialog.responsibleId());
        long chat = Long.parseLong(dialog.chatId());
        Latest found = new Latest(dialog.createdAt().toInstant(), Long.parseLong(dialog.dialogId()), user);
        if (!latest.containsKey(chat) || latest.get(chat).isBefore(found)) {
            latest.put(chat, found);
        }
    }

    /** Some manager has written in the chat. */
    void wrote(long chat) {
        wrote.add(chat);
    }

    boolean hasDialog(long chat) {
        return latest.containsKey(chat);
    }

    boolean isManaged(long chat) {
        return wrote.contains(chat)
                || latest.containsKey(chat) && latest.get(chat).user();
    }
}
