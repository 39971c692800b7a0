package otklik.analysis.chat;

import otklik.events.Topics;
import otklik.events.analytics.Wait;
import otklik.events.crm.Chat;
import otklik.hours.WorkingHours;

/** Waits as their topic tells them. */
public final class WaitRows {
    private final WorkingHours hours;

    public WaitRows(WorkingHours hours) {
        this.hours = hours;
    }

    public Row<Wait> of(Chat chat, otklik.analysis.response.Wait wait) {
        return new Row<>(Topics.WAITS, id(chat.chatId(), wait), revision -> event(chat, wait, revision));
    }

    public static String id(String chatId, otklik.analysis.response.Wait wait) {
        return chatId + "/" + wait.firstId();
    }

    public Wait event(Chat chat, otklik.analysis.response.Wait wait, long revision) {
        boolean open = wait.end() == otklik.analysis.response.Wait.End.OPEN;
        return new Wait(
                id(chat.chatId(), wait),
                chat.chatId(),
                wait.dialogId(),
                chat.channel(),
                chat.clientId(),
                hours.time(wait.openedAt()),
                hours.time(wait.lastInAt()),
                wait.inbound(),
                open ? null : hours.time(wait.endedAt()),
                wait.end().name(),
                wait.answeredBy(),
                wait.responsibleId(),
                open ? null : wait.wallSec(),
                open ? null : wait.workSec(),
                wait.firstOfDialog(),
                wait.outOfHours(),
                wait.creditedTo(),
                revision);
    }
}
