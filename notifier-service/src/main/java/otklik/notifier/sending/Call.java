package otklik.notifier.sending;

import otklik.notifier.outbox.Entry;

/**
 * One call to be made.
 *
 * @param messageId to be changed, or looked for; 0 for a message to be sent
 */
record Call(Type type, Entry entry, long messageId) {
    enum Type {
        SEND,
        /** Does this id hold the message that was lost sight of? */
        SEARCH,
        EDIT
    }
}
