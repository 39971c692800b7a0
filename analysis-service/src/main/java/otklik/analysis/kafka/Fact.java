package otklik.analysis.kafka;

import otklik.analysis.conversation.Said;
import otklik.events.DeadLetter;
import otklik.events.crm.Chat;
import otklik.events.crm.Dialog;
import otklik.events.crm.IngestProgress;
import otklik.events.crm.Manager;
import otklik.events.crm.Order;
import otklik.events.crm.Period;

/** What a record of a source topic says. A null fact is a deletion of its id. */
sealed interface Fact {
    record OfChat(String chatId, Chat chat) implements Fact {}

    record OfDialogEvent(String dialogId, Dialog dialog) implements Fact {}

    record OfOrder(String orderId, Order order) implements Fact {}

    /** A dialog or an order of the chat whose key it has come under. */
    record OfChatsDialog(OfDialog told) implements Fact {}

    record OfMessage(String chatId, Said said) implements Fact {}

    record OfManager(String managerId, Manager manager) implements Fact {}

    record OfPeriod(Period period) implements Fact {}

    record OfProgress(IngestProgress progress) implements Fact {}

    /** It cannot be understood. */
    record Unreadable(DeadLetter letter) implements Fact {}
}
