/** Sends what is due or asked for, one message after another, through the outbox. */
package otklik.notifier.sending;
