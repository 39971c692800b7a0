package otklik.publisher.board;

import java.util.List;
import otklik.publisher.text.Part;

/**
 * A wait as it is listed.
 *
 * @param managerId who is credited with it
 * @param workSec working seconds, of an open one up to now
 * @param share percent of the target
 * @param level {@code start} below half of the target, {@code half}, {@code past} from the target on, {@code far} from three on
 * @param lastWords of an open one, absent while they are not read
 * @param crmUrl absent where the address of the CRM is not known
 */
public record WaitRow(
        String waitId,
        String chatId,
        String dialogId,
        String channel,
        String clientName,
        String managerId,
        String managerName,
        String openedAt,
        String lastInAt,
        String endedAt,
        int inbound,
        String end,
        long workSec,
        Long wallSec,
        long share,
        String level,
        boolean firstOfDialog,
        boolean outOfHours,
        List<Part> lastWords,
        String crmUrl) {
    static WaitRow of(Look look, Waiting wait) {
        long workSec = look.workSec(wait);
        long share = workSec * 100 / look.rules().targetSec();
        return new WaitRow(
                wait.id,
                wait.chatId,
                wait.dialogId,
                wait.channel,
                look.clientName(wait.chatId),
                wait.creditedTo,
                look.facts().managerName(wait.creditedTo),
                look.time(wait.openedAt),
                look.time(wait.lastInAt()),
                wait.open() ? null : look.time(wait.endedAt()),
                wait.inbound,
                wait.end.name(),
                workSec,
                wait.open() ? null : wait.wallSec(),
                share,
                level(share),
                wait.firstOfDialog,
                wait.outOfHours,
                wait.open() ? look.wordsOf(wait.chatId).orElse(null) : null,
                look.crm(wait.chatId, wait.dialogId));
    }

    static String level(long share) {
        if (share < 50) {
            return "start";
        }
        if (share < 100) {
            return "half";
        }
        return share < 300 ? "past" : "far";
    }
}
