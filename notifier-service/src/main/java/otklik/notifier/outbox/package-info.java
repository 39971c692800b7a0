/** What is to be sent, what was, and what nobody knows: so that no report goes out twice. */
package otklik.notifier.outbox;
