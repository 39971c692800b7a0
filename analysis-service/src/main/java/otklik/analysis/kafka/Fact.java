package otklik.analysis.kafka;

import otklik.analysis.conversation.Said;
import otklik.events.DeadLetter;
import otklik.events.crm.Chat;
import otklik.events.crm.Dialog;
import otklik.events.crm.Manager;
import otklik.events.crm.Period;

/** What a record of a source topic says. A null fact is a deletion of its id. */
sealed interface Fact {
    record OfChat(String chatId, Chat chat) implements Fact {}

    record OfDialog(String dialogId, Dialog dialog) implements Fact {}

    record OfMessage(String chatId, Said said) implements Fact {}

    record OfManager(String managerId, Manager manager) implements Fact {}

    record OfPeriod(Period period) implements Fact {}

    /** It cannot be understood. */
    record Unreadable(DeadLetter letter) implements Fact {}
}
