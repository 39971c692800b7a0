package otklik.analysis.kafka;

import otklik.events.crm.Dialog;
import otklik.events.crm.Order;

/**
 * What a chat is told of one of its dialogs: the dialog, or an order that was made in it.
 *
 * @param orderId empty where it is about the dialog itself
 * @param dialog null: it is no dialog of the chat any more
 * @param order null: it is no order of the dialog any more
 */
record OfDialog(String dialogId, String orderId, Dialog dialog, Order order) {
    static OfDialog dialog(String dialogId, Dialog dialog) {
        return new OfDialog(dialogId, "", dialog, null);
    }

    static OfDialog order(String dialogId, String orderId, Order order) {
        return new OfDialog(dialogId, orderId, null, order);
    }

    boolean aboutOrder() {
        return !orderId.isEmpty();
    }
}
